using System;

using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>How a tenant's thresholds follow from their events: one stream a tenant.</summary>
internal sealed class ThresholdStreams() : StreamKind<ThresholdsState>("thresholds", typeof(ThresholdsSet))
{
    public const string Only = "thresholds/lights";

    public static ThresholdsState Of(IDecisionView view) => view.Find<ThresholdsState>(Only) ?? ThresholdsState.Default;

    protected override ThresholdsState Evolve(ThresholdsState? state, RecordedEvent recorded) => recorded.Event is ThresholdsSet set
        ? new ThresholdsState { MilestoneDays = set.MilestoneDays, PotentialTolerancePercent = set.PotentialTolerancePercent, Version = recorded.Version }
        : throw new InvalidOperationException($"Thresholds have no event {recorded.Event.GetType().Name}.");
}
