using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.History;
using Governance.Store.Measures;
using Governance.Store.Waivers;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>What moving a measure to another version comes to. Pure: the same for the preview and for the decision.</summary>
internal static class MovePlan
{
    private const string AnswersEnd = "The measure was moved to another version of its rulebook. Look at the packet as it is now and answer again.";
    private const string WaiversEnd = "The measure was moved to another version of its rulebook, which does not ask for the same there. Ask for a new waiver if one is needed.";

    /// <summary>Why the measure cannot be moved there; null when it can.</summary>
    public static Problem? Fault(MeasureState measure, Rulebook own, Rulebook target) =>
        measure.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended()
        : own.Code != target.Code ? MoveErrors.OtherCode(own.Code, target.Code)
        : measure.NextGate is not null && target.FindGateFrom((DegreeOfImplementation)measure.Doi, MeasureFigures.Of(measure)) is null ? MoveErrors.NoGate(measure.Doi)
        : null;

    /// <summary>The move, and what ends with it.</summary>
    public static List<DomainEvent> Events(MeasureState measure, Rulebook own, Rulebook target, string by, string reason)
    {
        List<DomainEvent> events = [Moved(measure, own, target, by, reason)];
        if (Voided(measure) is { Count: > 0 } voided)
        {
            events.Add(new ApprovalsVoided { Ids = [.. voided.Select(item => item.Id)], Reason = AnswersEnd });
        }

        events.AddRange(WaiverMoves.Ended(measure, own, target).Select(waiver => new WaiverRevoked { Id = waiver.Id, By = by, Reason = WaiversEnd }));
        return events;
    }

    /// <summary>Answers that count now and do not after the move: those given at the next gate.</summary>
    public static IReadOnlyList<ApprovalRecord> Voided(MeasureState measure) =>
        measure.Approvals.FindAll(item => item.Status == ApprovalStatus.Counted && item.Gate == measure.NextGate);

    /// <summary>The event. Gates are matched by the degree from which they lead, criteria by code.</summary>
    private static RulebookMoved Moved(MeasureState measure, Rulebook own, Rulebook target, string by, string reason) => new()
    {
        FromRulebook = own.Digest,
        Rulebook = target.Digest,
        NextGate = measure.NextGate is null ? null : target.FindGateFrom((DegreeOfImplementation)measure.Doi, MeasureFigures.Of(measure))?.Code,
        WorkItems = [.. Items(measure, own, target)],
        Waivers = WaiverMoves.Renamed(measure, own, target),
        By = by,
        Reason = reason,
    };

    private static IEnumerable<MovedWorkItem> Items(MeasureState measure, Rulebook own, Rulebook target)
    {
        foreach (var item in measure.WorkItems)
        {
            var gate = DraftFitting.GateOf(item.Gate, measure, own, target);

            // What that version asks nobody for is waited for by nobody.
            var criterion = target.FindGate(gate)?.Criteria.Any(one => one.Code == item.Criterion) == true ? item.Criterion : null;
            if (gate != item.Gate || criterion != item.Criterion)
            {
                yield return new MovedWorkItem(item.Id, gate, criterion);
            }
        }
    }
}
