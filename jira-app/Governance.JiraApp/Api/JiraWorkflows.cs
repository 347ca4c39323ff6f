using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>Where the app's validator stands in a site. Thread-safe.</summary>
internal sealed class JiraWorkflows(JiraHttp http)
{
    private const string Path = "workflow/rule/config?types=validator&keys=gate-check&expand=transition&draft=false";
    private const int PageSize = 50;

    /// <summary>
    /// Every place of the validator, from the whole list. A workflow that has no rule of the app is not listed at all,
    /// so that a place is missing only when all pages were read and fit together.
    /// </summary>
    public async Task<IReadOnlyList<JiraValidator>> ValidatorsAsync(JiraAccess access, CancellationToken cancellation)
    {
        var found = new List<JiraValidator>();
        long? expected = null;
        for (long start = 0; ;)
        {
            using var body = await http.GetAsync(access,
                string.Create(CultureInfo.InvariantCulture, $"{Path}&startAt={start}&maxResults={PageSize}"), cancellation);
            if (JsonBody.Member(body.RootElement, "values") is not { ValueKind: JsonValueKind.Array } values
                || JsonBody.Number(body.RootElement, "total") is not { } total)
            {
                throw JiraHttp.Unexpected("The list of workflow rules has no values or no total.");
            }

            found.AddRange(values.EnumerateArray().SelectMany(Read));
            expected ??= total;
            var count = values.GetArrayLength();
            start += count;
            if (total != expected || (count == 0 && start < total))
            {
                throw new HostException("Jira.ListChanged", 200,
                    "The list of workflow rules changed while it was read. It is read again at the next look.");
            }

            if (start >= total)
            {
                return found;
            }
        }
    }

    private static IEnumerable<JiraValidator> Read(JsonElement workflow)
    {
        if (JsonBody.Member(workflow, "workflowId") is not { } id || JsonBody.Text(id, "name") is not { Length: > 0 } name
            || JsonBody.Member(id, "draft") is { ValueKind: JsonValueKind.True }
            || JsonBody.Member(workflow, "validators") is not { ValueKind: JsonValueKind.Array } validators)
        {
            return [];
        }

        return validators.EnumerateArray().Select(validator => Read(name, validator)).ToList();
    }

    private static JiraValidator Read(string workflow, JsonElement validator)
    {
        var transition = JsonBody.Member(validator, "transition") ?? throw JiraHttp.Unexpected("A workflow rule was answered without its transition.");
        var id = JsonBody.Number(transition, "id")?.ToString(CultureInfo.InvariantCulture) ?? "";
        var disabled = JsonBody.Member(validator, "configuration") is { } configuration
            && JsonBody.Member(configuration, "disabled") is { ValueKind: JsonValueKind.True };
        return new JiraValidator(workflow, id, JsonBody.Text(transition, "name") ?? id, disabled);
    }
}
