using System;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Measures;
using Governance.Store.Rulebooks.Moves;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.History;

/// <summary>
/// A measure of the past as it would have stood under a draft: gates are those that lead from the same degree, and whoever had
/// answered to the packet of the next gate has answered to the draft's packet. Everything else stays what it was.
/// </summary>
internal static class DraftFitting
{
    /// <summary>The measure under the draft.</summary>
    public static MeasureState Fit(MeasureState measure, Rulebook own, Rulebook draft)
    {
        var fitted = measure with
        {
            RulebookDigest = draft.Digest,
            NextGate = measure.NextGate is null ? null : draft.FindGateFrom((DegreeOfImplementation)measure.Doi, MeasureFigures.Of(measure))?.Code,
            WorkItems = measure.WorkItems.ConvertAll(item => item with { Gate = GateOf(item.Gate, measure, own, draft) }),

            // One of a gate whose place no gate of the draft takes is one of none.
            Waivers = measure.Waivers.ConvertAll(waiver => waiver with { Gate = WaiverMoves.GateOf(waiver.Gate, measure, own, draft) ?? string.Empty }),
        };
        var packet = MeasureFacts.PacketDigest(fitted, draft);
        var (seen, drafted) = (FactsOf(measure, own), FactsOf(fitted, draft));
        return fitted with
        {
            PacketDigest = packet,
            Approvals = measure.Approvals.ConvertAll(answer => packet is not null && drafted is not null && seen is not null && answer.Gate == measure.NextGate && ApprovalFacts.IsBoundTo(answer, seen)
                ? answer with { Gate = GateOf(answer.Gate, measure, own, draft), PacketDigest = packet, PartDigest = drafted.PacketParts.FirstOrDefault(part => part.Step == answer.Step)?.Digest }
                : answer with { Gate = GateOf(answer.Gate, measure, own, draft) }),
        };
    }

    private static GateFacts? FactsOf(MeasureState measure, Rulebook rulebook) => measure.NextGate is { } gate
        ? MeasureFacts.Of(measure, rulebook, new GateQuestion(gate), DateTimeOffset.UnixEpoch, static id => id)
        : null;

    /// <summary>The draft's gate by which the measure leaves the same degree; the same code when there is none.</summary>
    public static string GateOf(string gate, MeasureState measure, Rulebook own, Rulebook draft) =>
        own.FindGate(gate) is { } known && draft.FindGateFrom(known.From, MeasureFigures.Of(measure)) is { } fitting ? fitting.Code : gate;
}
