using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Tests.Sync;

/// <summary>
/// The little of Dataverse's Web API that the sync uses, in memory, with switches to misbehave. It knows nothing of
/// permits: it writes down what it was sent.
/// </summary>
internal sealed partial class FakeDataverse : HttpMessageHandler
{
    private readonly List<FakeRow> rows = [];
    private readonly Lock gate = new();
    private long version = 1000;
    private int tokens;

    public static Guid Organization { get; } = Guid.Parse("6b1f3c52-52a5-4b2f-9a0e-5d6f0c7a1b11");

    public List<HttpRequestMessage> Requests { get; } = [];

    public List<(Guid Row, JsonObject Body, string? IfMatch, string? IfNoneMatch)> Writes { get; } = [];

    /// <summary>Answers given before the call is looked at, in turn.</summary>
    public Queue<Func<HttpRequestMessage, HttpResponseMessage?>> Trouble { get; } = new();

    public Func<JsonObject, string?> Refuse { get; set; } = _ => null;

    /// <summary>Called with every request before it is answered: what others do meanwhile.</summary>
    public Action<HttpRequestMessage> Look { get; set; } = _ => { };

    /// <summary>The host's own history, as it answers it.</summary>
    public List<JsonObject> Audits { get; } = [];

    /// <summary>What keeps changes out of the environment, as it answers it.</summary>
    public FakeProtection Protection { get; } = new();

    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public bool LinksExpired { get; set; }

    public int TokensIssued => tokens;

    public string? ValidToken { get; set; }

    public FakeRow Put(string table, Guid id, JsonObject values, byte[]? file = null)
    {
        lock (gate)
        {
            var row = new FakeRow { Table = table, Id = id, Values = values, Version = ++version, File = file };
            rows.RemoveAll(known => known.Table == table && known.Id == id);
            rows.Add(row);
            return row;
        }
    }

    /// <summary>An administrator's write with the plug-ins bypassed, in one transaction.</summary>
    public string Bypass(Guid id, Guid user, params (string Column, JsonNode? Value)[] changes)
    {
        var row = Find(id)!;
        var audit = Audit(row, changes.Select(change => KeyValuePair.Create(change.Column, change.Value)), user);
        foreach (var (column, value) in changes)
        {
            row.Values[column] = value?.DeepClone();
        }

        Touch(row);
        return audit;
    }

    public void Touch(FakeRow row) => row.Version = ++version;

    public void Delete(FakeRow row)
    {
        row.Deleted = true;
        row.Version = ++version;
    }

    public FakeRow? Find(Guid id) => rows.FirstOrDefault(row => row.Id == id && !row.Deleted);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Look(request);
        if (Trouble.TryDequeue(out var trouble) && trouble(request) is { } answer)
        {
            return answer;
        }

        var path = request.RequestUri!.AbsolutePath;
        if (path == "/token")
        {
            ValidToken = $"token-{Interlocked.Increment(ref tokens)}";
            return Json(HttpStatusCode.OK, new JsonObject { ["access_token"] = ValidToken, ["expires_in"] = 3600 });
        }

        if (request.Headers.Authorization?.Parameter != ValidToken)
        {
            return Error(HttpStatusCode.Unauthorized, "0x80040220", "The token is not valid.");
        }

        var call = path["/api/data/v9.2/".Length..];
        if (call == "WhoAmI")
        {
            return Json(HttpStatusCode.OK, new JsonObject { ["OrganizationId"] = Organization.ToString("D") });
        }

        var asked = Uri.UnescapeDataString(request.RequestUri.Query);
        if (Protection.Answer(call, asked) is { } protection)
        {
            return Json(HttpStatusCode.OK, protection);
        }

        if (call == "audits")
        {
            return ShowAudits(asked);
        }

        var match = RowPath().Match(call);
        if (!match.Success)
        {
            return Delta(call, request.RequestUri.Query);
        }

        var id = Guid.Parse(match.Groups["id"].Value);
        return match.Groups["file"].Success ? Download(id)
            : request.Method == HttpMethod.Patch ? await WriteAsync(match.Groups["set"].Value, id, request, cancellationToken)
            : Find(id) is { } row ? Json(HttpStatusCode.OK, Show(row))
            : Error(HttpStatusCode.NotFound, "0x80040217", "Does not exist.");
    }

    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message) => Json(
        status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    [GeneratedRegex(@"^(?<set>\w+)\((?<id>[0-9a-f-]{36})\)(?<file>/gov_file/\$value)?$")]
    private static partial Regex RowPath();

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static string KeyOf(string table) => table == "task" ? "activityid" : table + "id";

    private static string TableOf(string set) =>
        set == "opportunities" ? "opportunity" : set[..^1];

    private static string Etag(FakeRow row) => $"W/\"{row.Version}\"";

    private static JsonObject Show(FakeRow row)
    {
        var shown = row.Values.DeepClone().AsObject();
        shown[KeyOf(row.Table)] = row.Id.ToString("D");
        shown["versionnumber"] = row.Version;
        shown["@odata.etag"] = Etag(row);
        return shown;
    }

    private HttpResponseMessage Delta(string set, string query)
    {
        var since = DeltaSince().Match(query) is { Success: true } asked
            ? long.Parse(asked.Groups[1].Value, CultureInfo.InvariantCulture)
            : (long?)null;
        if (since is not null && LinksExpired)
        {
            return Error(HttpStatusCode.BadRequest, "0x80044352", "Version stamp has expired.");
        }

        var table = TableOf(set);
        var changed = rows.Where(row => row.Table == table && row.Version > (since ?? 0)).ToList();
        // Deliberately newest first: the reader has to put them in order.
        var list = changed.Where(row => !row.Deleted).OrderByDescending(row => row.Version).Select(row => (JsonNode)Show(row))
            .Concat(since is null ? [] : changed.Where(row => row.Deleted).Select(row => (JsonNode)new JsonObject
            {
                ["@odata.context"] = "$metadata#x/$deletedEntity", ["id"] = row.Id.ToString("D"), ["reason"] = "deleted",
            }));
        return Json(HttpStatusCode.OK, new JsonObject
        {
            ["value"] = new JsonArray([.. list]),
            ["@odata.deltaLink"] = $"https://crm.example/api/data/v9.2/{set}?$deltatoken={version}",
        });
    }

    private string Audit(FakeRow row, IEnumerable<KeyValuePair<string, JsonNode?>> changes, Guid user)
    {
        var attributes = changes
            .Where(change => row.Values[change.Key]?.ToString() != change.Value?.ToString())
            .Select(change => (JsonNode)new JsonObject
            {
                ["logicalName"] = change.Key, ["oldValue"] = row.Values[change.Key]?.ToString(), ["newValue"] = change.Value?.ToString(),
            });
        Now = Now.AddSeconds(1);
        var id = Guid.NewGuid().ToString("D");
        Audits.Add(new JsonObject
        {
            ["auditid"] = id, ["createdon"] = Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["objecttypecode"] = row.Table, ["_objectid_value"] = row.Id.ToString("D"), ["_userid_value"] = user.ToString("D"),
            ["changedata"] = new JsonObject { ["changedAttributes"] = new JsonArray([.. attributes]) }.ToJsonString(),
        });
        return id;
    }

    // Two rows a page, so that the reader has to follow the links.
    private HttpResponseMessage ShowAudits(string query)
    {
        var table = AuditedTable().Match(query).Groups[1].Value;
        var since = AuditSince().Match(query) is { Success: true } asked ? asked.Groups[1].Value : "";
        var skip = AuditSkip().Match(query) is { Success: true } page ? int.Parse(page.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var found = Audits
            .Where(audit => audit["objecttypecode"]!.GetValue<string>() == table
                && string.CompareOrdinal(audit["createdon"]!.GetValue<string>(), since) >= 0)
            .ToList();
        if (query.Contains("$top=1", StringComparison.Ordinal))
        {
            return Json(HttpStatusCode.OK, new JsonObject { ["value"] = new JsonArray([.. found.TakeLast(1).Select(audit => audit.DeepClone())]) });
        }

        return Json(HttpStatusCode.OK, new JsonObject
        {
            ["value"] = new JsonArray([.. found.Skip(skip).Take(2).Select(audit => audit.DeepClone())]),
            ["@odata.nextLink"] = found.Count > skip + 2 ? $"https://crm.example/api/data/v9.2/audits?objecttypecode eq '{table}' and createdon ge {since}&skip={skip + 2}" : null,
        });
    }

    private HttpResponseMessage Download(Guid id) => Find(id)?.File is { } file
        ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) }
        : Error(HttpStatusCode.NotFound, "0x80040217", "No file.");

    private async Task<HttpResponseMessage> WriteAsync(
        string set, Guid id, HttpRequestMessage request, CancellationToken cancellation)
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellation))!.AsObject();
        var ifMatch = Header(request, "If-Match");
        var ifNoneMatch = Header(request, "If-None-Match");
        Writes.Add((id, body, ifMatch, ifNoneMatch));
        var row = Find(id);
        if ((ifNoneMatch == "*" && row is not null) || (ifMatch is not null && row is not null && ifMatch != Etag(row)))
        {
            return Error(HttpStatusCode.PreconditionFailed, "0x80060882", "The row has changed.");
        }

        if (Refuse(body) is { } refusal)
        {
            return Error(HttpStatusCode.BadRequest, "0x80040265", refusal);
        }

        row ??= Put(TableOf(set), id, []);
        Audit(row, body.Where(item => !item.Key.Contains('@', StringComparison.Ordinal) && item.Key != "gov_writepermit"), Guid.Empty);
        foreach (var (name, value) in body)
        {
            var bind = name.IndexOf("@odata.bind", StringComparison.Ordinal);
            if (bind > 0)
            {
                // On an activity a lookup's navigation property ends in the table's name; its column does not.
                var column = row.Table == "task" && name[..bind] == "gov_workitemid_task" ? "gov_workitemid" : name[..bind];
                row.Values[$"_{column}_value"] = value is null ? null : RowPath().Match(value.GetValue<string>().TrimStart('/')).Groups["id"].Value;
            }
            else if (name != "gov_writepermit")
            {
                row.Values[name] = value?.DeepClone();
            }
        }

        Touch(row);
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    [GeneratedRegex("objecttypecode eq '(\\w+)'")]
    private static partial Regex AuditedTable();

    [GeneratedRegex(@"createdon ge (\S+?Z)")]
    private static partial Regex AuditSince();

    [GeneratedRegex(@"&skip=(\d+)")]
    private static partial Regex AuditSkip();

    [GeneratedRegex(@"\$deltatoken=(\d+)")]
    private static partial Regex DeltaSince();
}
