using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Settings;

namespace Governance.Store.Divergences;

/// <summary>The divergences that a change, or time, has brought about. Each is opened once.</summary>
internal static class DivergenceConsequences
{
    /// <summary>After events: looked for only when they changed one of the figures.</summary>
    public static IEnumerable<DomainEvent> Of(MeasureContext before, IReadOnlyList<DomainEvent> events)
    {
        var (was, after) = (before.State, before.After(events));
        return ReferenceEquals(was.WorkItems, after.WorkItems)
            && ReferenceEquals(was.Effects, after.Effects)
            && ReferenceEquals(was.Milestones, after.Milestones)
            && ReferenceEquals(was.Budget, after.Budget)
            && ReferenceEquals(was.Kpis, after.Kpis)
                ? []
                : Of(before, after);
    }

    /// <summary>As the measure stands.</summary>
    public static IEnumerable<DomainEvent> Of(MeasureContext measure, MeasureState state)
    {
        if (state.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return [];
        }

        return DivergenceJudge.New(state, SettingsStreams.Of(measure.View).Divergence.Rules, measure.View.Now).Select(finding => new DivergenceOpened
        {
            Id = StoreId.Of(measure.Command, $"divergence:{state.Id}:{finding.Rule.Code}:{finding.Subject}"),
            Rule = finding.Rule.Code,
            Kind = finding.Rule.Kind,
            Subject = finding.Subject,
            First = finding.First,
            Second = finding.Second,
            Gap = finding.Gap,
            Threshold = finding.Rule.Threshold,
            FromPercent = finding.Rule.FromPercent,
            Text = finding.Text,
        });
    }
}
