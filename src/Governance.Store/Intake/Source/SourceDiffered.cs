using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Intake.Source;

/// <summary>CRM changed the opportunity after intake had made the measure. Nothing of the measure follows it; the difference is shown.</summary>
public sealed record SourceDiffered : DomainEvent, IMeasureEvent
{
    public required IReadOnlyList<SourceFieldChange> Changes { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded)
    {
        var differences = state.SourceDifferences;
        foreach (var change in Changes)
        {
            var at = differences.FindIndex(known => known.Field == change.Field);
            var atIntake = at < 0 ? change.Old : differences[at].AtIntake;
            var now = new SourceDifference(change.Field, atIntake, change.Now, recorded.At);
            differences = at < 0 ? differences.Add(now) : atIntake == change.Now ? differences.RemoveAt(at) : differences.SetItem(at, now);
        }

        return state with { SourceDifferences = differences };
    }
}
