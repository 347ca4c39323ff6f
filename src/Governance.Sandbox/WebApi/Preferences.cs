using System;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.WebApi;

/// <summary>What the <c>Prefer</c> header asks for.</summary>
internal sealed record Preferences(bool Representation, bool TrackChanges, bool FormattedValues, bool LookupNames, int? PageSize)
{
    public static Preferences Read(IHeaderDictionary headers)
    {
        var parts = Split(headers["Prefer"].ToString());
        var annotations = parts.FirstOrDefault(part => part.StartsWith("odata.include-annotations=", StringComparison.OrdinalIgnoreCase))?
            .Split('=', 2)[1].Trim('"') ?? string.Empty;
        var wanted = annotations.Split(',', StringSplitOptions.TrimEntries);
        var size = parts.FirstOrDefault(part => part.StartsWith("odata.maxpagesize=", StringComparison.OrdinalIgnoreCase))?.Split('=', 2)[1];
        return new Preferences(
            parts.Contains("return=representation", StringComparer.OrdinalIgnoreCase),
            parts.Contains("odata.track-changes", StringComparer.OrdinalIgnoreCase),
            wanted.Contains("*") || wanted.Contains("OData.Community.Display.V1.FormattedValue"),
            wanted.Contains("*") || wanted.Contains("Microsoft.Dynamics.CRM.lookuplogicalname"),
            int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null);
    }

    /// <summary>Commas within quotes do not part preferences.</summary>
    private static string[] Split(string header)
    {
        var quoted = false;
        var marked = string.Concat(header.Select(character =>
        {
            quoted ^= character == '"';
            return character == ',' && !quoted ? '\n' : character;
        }));
        return marked.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
