using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.History;
using Governance.Store.Measures;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>What moving a measure to another version comes to. Pure: the same for the preview and for the decision.</summary>
internal static class MovePlan
{
    /// <summary>Why the measure cannot be moved there; null when it can.</summary>
    public static Problem? Fault(MeasureState measure, Rulebook own, Rulebook target) =>
        measure.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended()
        : own.Code != target.Code ? MoveErrors.OtherCode(own.Code, target.Code)
        : measure.NextGate is not null && target.FindGateFrom((DegreeOfImplementation)measure.Doi, MeasureFigures.Of(measure)) is null ? MoveErrors.NoGate(measure.Doi)
        : null;

    /// <summary>The event. Gates are matched by the degree from which they lead, criteria by code.</summary>
    public static RulebookMoved Event(MeasureState measure, Rulebook own, Rulebook target, string by, string reason) => new()
    {
        FromRulebook = own.Digest,
        Rulebook = target.Digest,
        NextGate = measure.NextGate is null ? null : target.FindGateFrom((DegreeOfImplementation)measure.Doi, MeasureFigures.Of(measure))?.Code,
        WorkItems = [.. Items(measure, own, target)],
        By = by,
        Reason = reason,
    };

    /// <summary>Answers that count now and do not after the move: those given at the next gate.</summary>
    public static IReadOnlyList<ApprovalRecord> Voided(MeasureState measure) =>
        measure.Approvals.FindAll(item => item.Status == ApprovalStatus.Counted && item.Gate == measure.NextGate);

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
