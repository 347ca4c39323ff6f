using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Measures;
using Governance.Store.Waivers;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>
/// What becomes of waivers when a measure moves to another version. INVARIANT: two people granted an exception to what was asked for then;
/// it never becomes one to anything else.
/// </summary>
internal static class WaiverMoves
{
    /// <summary>Those of gates that have other codes in that version, which ask for the criterion in the same words.</summary>
    public static IReadOnlyList<MovedWaiver> Renamed(MeasureState measure, Rulebook own, Rulebook target) =>
    [
        .. Standing(measure, own)
            .Where(waiver => IsKept(waiver, measure, own, target))
            .Select(waiver => new MovedWaiver(waiver.Id, GateOf(waiver.Gate, measure, own, target)!))
            .Where(moved => measure.Waivers.Exists(waiver => waiver.Id == moved.Id && waiver.Gate != moved.Gate)),
    ];

    /// <summary>Those that end: their criterion is asked for otherwise, or not at all, or their gate's code is that of a gate still ahead.</summary>
    public static IReadOnlyList<Waiver> Ended(MeasureState measure, Rulebook own, Rulebook target) =>
    [
        .. measure.Waivers.Where(waiver => waiver.State != WaiverState.Revoked
            && (LiesAhead(own.FindGate(waiver.Gate), measure) ? !IsKept(waiver, measure, own, target) : LiesAhead(target.FindGate(waiver.Gate), measure))),
    ];

    /// <summary>The gate of the other version that takes the place of the gate: leading from the same degree, and applying where this one does. Null when there is none.</summary>
    public static string? GateOf(string gate, MeasureState measure, Rulebook own, Rulebook target)
    {
        if (own.FindGate(gate) is not { } known)
        {
            return null;
        }

        var figures = MeasureFigures.Of(measure);
        return own.FindGateFrom(known.From, figures)?.Code == gate ? target.FindGateFrom(known.From, figures)?.Code
            : target.FindGate(gate) is { } same && same.From == known.From ? gate
            : null;
    }

    private static IEnumerable<Waiver> Standing(MeasureState measure, Rulebook own) =>
        measure.Waivers.Where(waiver => waiver.State != WaiverState.Revoked && LiesAhead(own.FindGate(waiver.Gate), measure));

    private static bool IsKept(Waiver waiver, MeasureState measure, Rulebook own, Rulebook target) =>
        GateOf(waiver.Gate, measure, own, target) is { } gate
        && Words(own, waiver.Gate, waiver.Criterion) is { } words
        && words == Words(target, gate, waiver.Criterion);

    private static bool LiesAhead(GateDefinition? gate, MeasureState measure) => gate is not null && (int)gate.From >= measure.Doi;

    /// <summary>What the gate asks for under the code, in the canonical form; null when nothing.</summary>
    private static string? Words(Rulebook rulebook, string gate, string code) => rulebook.FindGate(gate)?.Criteria.FirstOrDefault(item => item.Code == code) is { } criterion
        ? RulebookText.Write(new Rulebook
        {
            Code = "words",
            Name = "Words",
            Version = 1,
            Gates = new[] { new GateDefinition { Code = "words", Name = "Words", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = new[] { criterion } } },
        })
        : null;
}
