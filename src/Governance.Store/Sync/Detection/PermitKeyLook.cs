using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// Which keys besides the store's own may sign write permits in an environment. Keys are known by their thumbprint,
/// not by the name that somebody gave them. That the store's own key is missing is no weakness: its writes are refused.
/// </summary>
/// <param name="ownKey">Thumbprint of the key that the store signs with.</param>
internal sealed class PermitKeyLook(string ownKey)
{
    public const string Subject = "PermitKeys";

    private const string Variable = "gov_PermitKeys";
    private const string DefinitionKey = "environmentvariabledefinitionid";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The foreign keys by subject; nothing when there are none.</summary>
    public async Task<SeenPart> LookAsync(DataverseClient client, CancellationToken cancellation)
    {
        var definitions = await client.ListAsync(
            $"environmentvariabledefinitions?$select={DefinitionKey},schemaname,defaultvalue,_modifiedby_value&$filter=schemaname eq '{Variable}'", DefinitionKey, cancellation);
        var texts = new List<string?>();
        Guid? user = null;
        foreach (var definition in definitions)
        {
            var values = await client.ListAsync(
                $"environmentvariablevalues?$select=environmentvariablevalueid,value,_modifiedby_value&$filter=_{DefinitionKey}_value eq {definition.Id:D}",
                "environmentvariablevalueid", cancellation);
            user = (values.Count > 0 ? values[0] : definition).Lookup("modifiedby");
            texts.AddRange(values.Count > 0 ? values.Select(value => Shown(value, "value")) : [Shown(definition, "defaultvalue")]);
        }

        var foreign = texts.Where(text => !string.IsNullOrWhiteSpace(text)).SelectMany(text => Keys(text!)).Where(key => key != ownKey)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var seen = new SeenPart();
        if (foreign.Count > 0)
        {
            seen.Add(Subject, string.Join(',', foreign), user);
        }

        return seen;
    }

    // A value that is no text is shown as it was sent.
    private static string? Shown(DataverseRow row, string column) =>
        row.Text(column) ?? JsonBody.Member(row.Values, column)?.GetRawText();

    // What cannot be read for certain is shown as what it is: somebody might read a key out of it.
    private static IReadOnlyList<string> Keys(string text)
    {
        try
        {
            using var body = JsonDocument.Parse(text, Strict);
            return JsonBody.Member(body.RootElement, "keys") is { ValueKind: JsonValueKind.Array } keys
                ? [.. keys.EnumerateArray().Select(Thumbprint)]
                : [Unreadable(text)];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            return [Unreadable(text)];
        }
    }

    // RFC 7638.
    private static string Thumbprint(JsonElement key) =>
        JsonBody.Text(key, "n") is { } modulus && JsonBody.Text(key, "e") is { } exponent
            ? Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"e":"{{exponent}}","kty":"RSA","n":"{{modulus}}"}""")))
            : Unreadable(key.GetRawText());

    private static string Unreadable(string text) =>
        "unreadable " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
