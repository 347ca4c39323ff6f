using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

namespace Governance.Store.Measures;

/// <summary>Two packets side by side. What both name once is one line that stayed or changed; everything else came or went.</summary>
internal static class PacketDifference
{
    private const int MostNamed = 5;
    private const int LongestValue = 100;

    /// <summary>What whoever gives the answer is shown of the measure: the packet of its gate, or the part of it that its step sees.</summary>
    public static string TextOf(MeasureState measure, Rulebook rulebook, ApprovalRecord item)
    {
        if (rulebook.FindGate(item.Gate) is not { } gate)
        {
            return string.Empty;
        }

        var facts = MeasureFacts.Of(measure, rulebook, new GateQuestion(item.Gate), DateTimeOffset.UnixEpoch, static id => id);
        var step = gate.Criteria.OfType<ApprovalsCriterion>().SelectMany(criterion => criterion.Policy.Steps).FirstOrDefault(step => step.Code == item.Step);
        return step is { Sees.Count: > 0 } ? PacketText.WritePart(gate, step, facts) : PacketText.Write(gate, facts);
    }

    /// <summary>Every line of both, in the order of the packet.</summary>
    public static IReadOnlyList<PacketLine> Of(string seen, string now)
    {
        var (before, after) = (Lines(seen), Lines(now));
        var names = before.Concat(after).Select(line => line.What).Distinct(StringComparer.Ordinal);
        return [.. names.SelectMany(name => Compare(name, Values(before, name), Values(after, name)))];
    }

    /// <summary>What differs, in words; empty when nothing does.</summary>
    public static string InWords(string seen, string now)
    {
        var changes = Of(seen, now).Where(line => line.Change != PacketLineChange.Same).ToList();
        var named = changes.Take(MostNamed).Select(InWords).ToList();
        if (changes.Count > MostNamed)
        {
            named.Add(FormattableString.Invariant($"{changes.Count - MostNamed} more"));
        }

        return string.Join("; ", named);
    }

    private static string InWords(PacketLine line) => line.Change switch
    {
        PacketLineChange.Changed => $"{line.What} was '{Cut(line.Seen!)}' and is '{Cut(line.Now!)}'",
        PacketLineChange.Added => $"{line.What} was added",
        _ => $"{line.What} is gone",
    };

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";

    private static IEnumerable<PacketLine> Compare(string what, List<string> seen, List<string> now)
    {
        if (seen.Count == 1 && now.Count == 1)
        {
            return [new PacketLine(seen[0] == now[0] ? PacketLineChange.Same : PacketLineChange.Changed, what, seen[0], now[0])];
        }

        var stayed = seen.Where(now.Remove).ToList();
        var gone = new List<string>(seen);
        stayed.ForEach(value => gone.Remove(value));
        return stayed.Select(value => new PacketLine(PacketLineChange.Same, what, value, value))
            .Concat(gone.Select(value => new PacketLine(PacketLineChange.Removed, what, value, null)))
            .Concat(now.Select(value => new PacketLine(PacketLineChange.Added, what, null, value)));
    }

    private static List<string> Values(List<(string What, string Value)> lines, string name) => [.. lines.Where(line => line.What == name).Select(line => line.Value)];

    private static List<(string What, string Value)> Lines(string packet) => [.. packet.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line)];

    /// <summary>A field by its name, evidence by its kind and digest; of anything else the value is the rest of its line.</summary>
    private static (string What, string Value) Line(string line)
    {
        var cells = line.Split('\t');
        return cells[0] switch
        {
            "field" when cells.Length == 3 => ("field " + cells[1], cells[2]),
            "evidence" when cells.Length == 6 => ($"evidence {cells[1]} {cells[3]}", Validity(cells[4], cells[5])),
            _ => (cells[0], string.Join(" ", cells.Skip(1))),
        };
    }

    private static string Validity(string from, string until) => (from.Length, until.Length) switch
    {
        (0, 0) => "valid",
        (0, _) => "valid until " + until,
        (_, 0) => "valid from " + from,
        _ => $"valid from {from} until {until}",
    };
}
