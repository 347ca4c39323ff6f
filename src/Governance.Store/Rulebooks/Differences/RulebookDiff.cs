using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Differences;

/// <summary>What another rulebook asks otherwise, in words: gates and criteria are matched by code.</summary>
public static class RulebookDiff
{
    /// <summary>The differences, in the order of the gates of the second rulebook; what is gone comes last. None when they are the same.</summary>
    public static IReadOnlyList<RulebookChange> Of(Rulebook from, Rulebook to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        List<RulebookChange> changes =
        [
            .. Changed(null, null, "The rulebook", PartText.Of(from, "Gates", "Digest", "Version"), PartText.Of(to, "Gates", "Digest", "Version")),
            .. to.Gates.SelectMany(gate => from.FindGate(gate.Code) is { } old ? Gate(old, gate) : Added(gate)),
            .. OrderChanges.OfGates(from, to),
            .. from.Gates.Where(gate => to.FindGate(gate.Code) is null).Select(gate => new RulebookChange(gate.Code, null, ChangeKind.Removed, $"{Name(gate)} is gone.")),
        ];
        return changes;
    }

    private static IEnumerable<RulebookChange> Added(GateDefinition gate)
    {
        var terms = string.Join("; ", PartText.Of(gate, "Code", "Name", "Type", "From", "Criteria", "To").Select(line => $"{line.Key} {line.Value}"));
        var says = terms.Length == 0 ? string.Empty : $" It says: {terms}.";
        yield return new RulebookChange(gate.Code, null, ChangeKind.Added, $"{Name(gate)} is new, of the type {gate.Type}, and leads on from {gate.From}.{says}");
        foreach (var criterion in gate.Criteria)
        {
            yield return Added(gate, criterion);
        }
    }

    private static IEnumerable<RulebookChange> Gate(GateDefinition from, GateDefinition to)
    {
        var what = Name(to);
        foreach (var change in Changed(to.Code, null, what, PartText.Of(from, "Code", "Criteria", "To"), PartText.Of(to, "Code", "Criteria", "To")))
        {
            yield return change;
        }

        foreach (var criterion in to.Criteria)
        {
            var old = from.Criteria.FirstOrDefault(one => one.Code == criterion.Code);
            foreach (var change in old is null ? [Added(to, criterion)] : Criterion(to, old, criterion))
            {
                yield return change;
            }
        }

        foreach (var criterion in from.Criteria.Where(one => to.Criteria.All(other => other.Code != one.Code)))
        {
            yield return new RulebookChange(to.Code, criterion.Code, ChangeKind.Removed, $"{what} no longer asks for {Name(criterion)}.");
        }

        var (order, now) = (Kept(from, to), Kept(to, from));
        if (!order.SequenceEqual(now, StringComparer.Ordinal))
        {
            yield return new RulebookChange(to.Code, null, ChangeKind.Changed, $"{what} gives its reasons in another order: {string.Join(", ", now)}.");
        }
    }

    private static IEnumerable<RulebookChange> Criterion(GateDefinition gate, Criterion from, Criterion to)
    {
        var what = $"{Name(gate)}, {Name(to)}";
        return from.GetType() != to.GetType()
            ? [new RulebookChange(gate.Code, to.Code, ChangeKind.Changed, $"{what}: asked for {PartText.KindOf(from)} ({Words(from)}), asks for {PartText.KindOf(to)} ({Words(to)}).")]
            : Changed(gate.Code, to.Code, what, PartText.Of(from, "Code"), PartText.Of(to, "Code")).Concat(OrderChanges.OfSteps(gate.Code, what, from, to));
    }

    private static IEnumerable<RulebookChange> Changed(
        string? gate, string? criterion, string what, IReadOnlyList<(string Key, string Value)> from, IReadOnlyList<(string Key, string Value)> to)
    {
        foreach (var key in to.Select(line => line.Key).Union(from.Select(line => line.Key), StringComparer.Ordinal))
        {
            var (old, now) = (from.FirstOrDefault(line => line.Key == key).Value, to.FirstOrDefault(line => line.Key == key).Value);
            if (old != now)
            {
                yield return new RulebookChange(gate, criterion, ChangeKind.Changed, $"{what}: {key} was {old ?? Without(now)}, is {now ?? Without(old)}.");
            }
        }
    }

    /// <summary>What stands for a value that is not there, beside the one that is.</summary>
    private static string Without(string? other) => other == "yes" ? "no" : "nothing";

    private static RulebookChange Added(GateDefinition gate, Criterion criterion) =>
        new(gate.Code, criterion.Code, ChangeKind.Added, $"{Name(gate)} also asks for {Name(criterion)}: {PartText.KindOf(criterion)} ({Words(criterion)}).");

    private static string Words(Criterion criterion) => string.Join("; ", PartText.Of(criterion, "Code", "Name").Select(line => $"{line.Key} {line.Value}"));

    private static string Name(GateDefinition gate) => $"Gate {gate.Code} ({gate.Name})";

    private static string Name(Criterion criterion) => string.Create(CultureInfo.InvariantCulture, $"{criterion.Code} ({criterion.Name})");

    private static List<string> Kept(GateDefinition gate, GateDefinition other) =>
        [.. gate.Criteria.Select(criterion => criterion.Code).Where(code => other.Criteria.Any(one => one.Code == code))];
}
