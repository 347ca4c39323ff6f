using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Governance.Packaging.Contract;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Contract;

/// <summary>Reads the tables of <c>docs/contracts.md</c>, so that the page and the solution cannot drift apart.</summary>
internal static partial class ContractPage
{
    private static readonly string[] OwnTables = [.. GovernedTables.All.Where(table => table.IsOwn).Select(table => table.Name)];

    /// <summary>The columns that the page gives each table, without those that every table has.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Columns() =>
        Rows(2).ToDictionary(
            row => Backticked().Match(row[0]).Groups[1].Value,
            row => (IReadOnlyList<string>)[.. Own(row[1]).Concat(Elsewhere(Backticked().Match(row[0]).Groups[1].Value)).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<string> Own(string columns) =>
        Backticked().Matches(columns).Select(match => match.Groups[1].Value).Where(name => name.StartsWith("gov_", StringComparison.Ordinal));

    /// <summary>Section 13 gives a table the column that the gate panel stands in.</summary>
    private static IEnumerable<string> Elsewhere(string table) =>
        PanelColumn().Matches(Repository.ContractSection(13)).Where(match => match.Groups[2].Value == table).Select(match => match.Groups[1].Value);

    /// <summary>The columns that stand behind <c>S:</c> in a request table's row.</summary>
    public static IReadOnlyList<string> StoreOwnedColumns(string table)
    {
        var row = Rows(2).Single(row => Backticked().Match(row[0]).Groups[1].Value == table);
        var behind = row[1][(row[1].IndexOf("S: ", StringComparison.Ordinal) + 1)..];
        return [.. Backticked().Matches(behind).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The steps that the page asks for.</summary>
    public static IEnumerable<ContractStep> Steps() =>
        from row in Rows(3)
        let type = Backticked().Match(row[0]).Groups[1].Value
        from part in row[1].Split(';', StringSplitOptions.TrimEntries)
        let words = part.Split(" · ")
        from message in words[0].Split(',', StringSplitOptions.TrimEntries).Select(word => word.Split(' ')[0])
        from table in words[1] == "the six gov tables" ? OwnTables : words[1].Split(',', StringSplitOptions.TrimEntries)
        select new ContractStep(type, message, table, Filter(row[2], message, table), Image(row[2], message));

    private static string Filter(string text, string message, string table)
    {
        if (message != "Update")
        {
            return "";
        }

        IEnumerable<string> columns = text.StartsWith("all `gov_` columns", StringComparison.Ordinal)
            ? [.. GovernedTables.Find(table)!.Columns.Where(column => column.Type != "file").Select(column => column.Name), "statecode", "statuscode"]
            : Backticked().Match(text).Groups[1].Value.Split(',');
        return string.Join(',', columns.Order(StringComparer.Ordinal));
    }

    private static string Image(string text, string message) =>
        message is "Create" ? "" : PreImage().Match(text).Groups[1].Value;

    private static IEnumerable<string[]> Rows(int section) =>
        Repository.ContractSection(section)
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]);

    [GeneratedRegex("column `([^`]+)` \\([^)]*\\) of `([^`]+)`")]
    private static partial Regex PanelColumn();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex("`PreImage` \\(`([^`]+)`\\)")]
    private static partial Regex PreImage();
}
