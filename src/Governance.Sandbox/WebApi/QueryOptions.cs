using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Governance.Sandbox.Errors;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.WebApi;

/// <summary>The query options of a request, read but not yet applied.</summary>
internal sealed record QueryOptions
{
    public IReadOnlyList<string> Select { get; init; } = [];

    public string? Filter { get; init; }

    public string? OrderBy { get; init; }

    public int? Top { get; init; }

    public bool Count { get; init; }

    public IReadOnlyList<(string Navigation, IReadOnlyList<string> Select)> Expand { get; init; } = [];

    public string? SkipToken { get; init; }

    public string? DeltaToken { get; init; }

    public static QueryOptions Read(IQueryCollection query)
    {
        var options = new QueryOptions();
        foreach (var (name, value) in query)
        {
            var text = value.ToString();
            options = name switch
            {
                "$select" => options with { Select = Names(text) },
                "$filter" => options with { Filter = text },
                "$orderby" => options with { OrderBy = text },
                "$top" => options with { Top = Number(text) },
                "$count" => options with { Count = text == "true" },
                "$expand" => options with { Expand = Expansions(text) },
                "$skiptoken" => options with { SkipToken = text },
                "$deltatoken" => options with { DeltaToken = text },
                _ when name.StartsWith('$') => throw PlatformErrors.NotSupported($"the query option {name}"),
                "fetchXml" or "savedQuery" or "userQuery" => throw PlatformErrors.NotSupported($"the query option {name}"),
                _ => options,
            };
        }

        return options;
    }

    private static IReadOnlyList<string> Names(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new PlatformException(400, PlatformErrors.BadQuery, $"Invalid value '{text}' for $top query option found. It takes a whole number above 0.");

    private static List<(string Navigation, IReadOnlyList<string> Select)> Expansions(string text) =>
        [.. TopLevelParts(text).Select(Expansion)];

    private static (string Navigation, IReadOnlyList<string> Select) Expansion(string part)
    {
        const string Start = "$select=";
        var open = part.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return (part, []);
        }

        var inner = part.EndsWith(')') ? part[(open + 1)..^1].Trim() : throw new PlatformException(400, PlatformErrors.BadQuery, "The parentheses in $expand do not close.");
        return inner.StartsWith(Start, StringComparison.Ordinal) && !inner.Contains(';', StringComparison.Ordinal)
            ? (part[..open].Trim(), Names(inner[Start.Length..]))
            : throw PlatformErrors.NotSupported($"'{inner}' within $expand");
    }

    private static IEnumerable<string> TopLevelParts(string text)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var character = at == text.Length ? ',' : text[at];
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (character == ',' && (depth == 0 || at == text.Length))
            {
                var part = text[start..at].Trim();
                start = at + 1;
                if (part.Length > 0)
                {
                    yield return part;
                }
            }
        }
    }
}
