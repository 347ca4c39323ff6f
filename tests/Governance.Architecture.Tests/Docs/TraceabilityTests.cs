using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Governance.Architecture.Tests.Docs;

/// <summary>Every number of the mission's checklist has tests that carry it, and a place where people meet it.</summary>
public sealed partial class TraceabilityTests
{
    private const int Last = 95;

    private static readonly string[] Page = File.ReadAllLines(Repository.At("docs", "traceability.md"));

    private static readonly HashSet<(int Number, string Name, string File)> Carried = ReadCarried();

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Last)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_HasTestsThatCarryIt_AndAPlace(int number) => Assert.Empty(Faults(Page, number));

    [Fact]
    public void Page_IsAsItsScriptWritesIt()
    {
        var listed = Page.SelectMany(Links).Count() + Page.Sum(line => More().Match(line) is { Success: true } more ? int.Parse(more.Groups[1].Value, CultureInfo.InvariantCulture) : 0);

        Assert.Equal(Carried.Count, listed);
    }

    [Fact]
    public void PlantedGaps_AreFound()
    {
        var place = "GET /x";
        var known = Links(Page.First(line => line.StartsWith("| 1 |", StringComparison.Ordinal))).First();

        Assert.NotEmpty(Faults([], 1));
        Assert.NotEmpty(Faults(["| 1 |  | GET /x |"], 1));
        Assert.NotEmpty(Faults([$"| 1 | [{known.Name}](../{known.File}) |  |"], 1));
        Assert.NotEmpty(Faults([$"| 95 | [{known.Name}](../{known.File}) | {place} |"], 95));
        Assert.Empty(Faults([$"| 1 | [{known.Name}](../{known.File}) | {place} |"], 1));
    }

    private static IEnumerable<string> Faults(IReadOnlyList<string> page, int number)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"| {number} |");
        var rows = page.Where(line => line.StartsWith(start, StringComparison.Ordinal)).ToList();
        if (rows.Count != 1)
        {
            yield return $"{number} has {rows.Count} rows: run node scripts/lib/list-traceability.mjs.";
            yield break;
        }

        var cells = rows[0].Replace("\\|", "¦", StringComparison.Ordinal).Split('|');
        if (cells.Length != 5 || cells[3].Trim().Length == 0)
        {
            yield return $"{number} has no place: add it to docs/traceability/places.tsv.";
        }

        var links = Links(rows[0]).ToList();
        if (links.Count == 0)
        {
            yield return $"{number} has no test.";
        }

        foreach (var (name, file) in links.Where(link => !Carried.Contains((number, link.Name, link.File))))
        {
            yield return $"{name} in {file} does not carry {number}: run node scripts/lib/list-traceability.mjs.";
        }
    }

    private static IEnumerable<(string Name, string File)> Links(string row) =>
        Link().Matches(row).Select(match => (match.Groups[1].Value.Replace("\\_", "_", StringComparison.Ordinal), match.Groups[2].Value));

    private static HashSet<(int Number, string Name, string File)> ReadCarried()
    {
        var found = new HashSet<(int, string, string)>();
        foreach (var file in Repository.Files().Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var (pending, type) = (new List<int>(), string.Empty);
            foreach (var line in File.ReadLines(Repository.At(file)))
            {
                pending.AddRange(TraitOf().Matches(line).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
                var (isClass, isMethod) = (Class().Match(line), Method().Match(line));
                if (isClass.Success)
                {
                    type = isClass.Groups[1].Value;
                }

                if (isClass.Success || isMethod.Success)
                {
                    found.UnionWith(pending.Select(number => (number, isClass.Success ? type : $"{type}.{isMethod.Groups[1].Value}", file)));
                    pending.Clear();
                }
            }
        }

        return found;
    }

    [GeneratedRegex("""Trait\("Checklist", "(\d+)"\)""")]
    private static partial Regex TraitOf();

    [GeneratedRegex("""^\s*(?:public|internal)?[\w ]*\bclass (\w+)""")]
    private static partial Regex Class();

    [GeneratedRegex("""^\s*public (?:static |async )*[\w<>]+ (\w+)\(""")]
    private static partial Regex Method();

    [GeneratedRegex("""\[([\w\\.]+)\]\(\.\./(tests/[\w./-]+\.cs)\)""")]
    private static partial Regex Link();

    [GeneratedRegex("""and (\d+) more""")]
    private static partial Regex More();
}
