using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>
/// A material change gives the next gate another packet, or makes another gate the next one; approvals given to the old one, or in an
/// earlier round, no longer count. An approval of a step that sees a part of the packet is voided only when that part changes.
/// </summary>
internal static class PacketConsequences
{
    public static IReadOnlyList<DomainEvent> Of(MeasureContext before, IReadOnlyList<DomainEvent> events)
    {
        var after = before.After(events);
        var left = after.NextGate;
        after = after with { NextGate = NextGate(after, before) };
        var facts = FactsOf(after, before);
        var consequences = new List<DomainEvent>();
        if (facts?.PacketDigest != after.PacketDigest || left != after.NextGate)
        {
            consequences.Add(new PacketChanged { Gate = after.NextGate, PacketDigest = facts?.PacketDigest });
        }

        if (left != after.NextGate)
        {
            AddVoided(
                consequences,
                after.Approvals.Where(item => item.Status == ApprovalStatus.Counted && item.Gate == left),
                "Another gate applies to the measure now. Look at its packet and answer there.");
        }

        var open = after.Approvals.Where(item => item.Status == ApprovalStatus.Counted && item.Gate == after.NextGate).ToList();
        AddVoided(consequences, open.Where(item => item.Round != after.Round), "A Recycle began a new round. Look at the packet as it is now and answer again.");
        foreach (var changed in open.Where(item => item.Round == after.Round && (facts is null || !ApprovalFacts.IsBoundTo(item, facts))).GroupBy(item => What(item, before, after), StringComparer.Ordinal))
        {
            AddVoided(consequences, changed, $"The packet changed after this answer was given{changed.Key}. Look at the packet as it is now and answer again.");
        }

        return consequences;
    }

    /// <summary>Of several gates that lead from its degree, the one that applies to the measure now. One that ended, or has none, stays without.</summary>
    private static string? NextGate(MeasureState after, MeasureContext before) => after.NextGate is null
        ? null
        : before.Rulebook.FindGateFrom((DegreeOfImplementation)after.Doi, MeasureFigures.Of(after))?.Code;

    private static GateFacts? FactsOf(MeasureState measure, MeasureContext context) => measure.NextGate is { } gate
        ? MeasureFacts.Of(measure, context.Rulebook, new GateQuestion(gate), DateTimeOffset.UnixEpoch, static id => id)
        : null;

    /// <summary>What of what the answer was given for this change changes; nothing when it changed before.</summary>
    private static string What(ApprovalRecord item, MeasureContext before, MeasureState after)
    {
        var words = PacketDifference.InWords(PacketDifference.TextOf(before.State, before.Rulebook, item), PacketDifference.TextOf(after, before.Rulebook, item));
        return words.Length == 0 ? string.Empty : ": " + words;
    }

    private static void AddVoided(List<DomainEvent> events, IEnumerable<ApprovalRecord> approvals, string reason)
    {
        var ids = approvals.Select(item => item.Id).ToList();
        if (ids.Count != 0)
        {
            events.Add(new ApprovalsVoided { Ids = ids, Reason = reason });
        }
    }
}
