using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>An event of a feature that keeps something about a measure, and knows how that follows from it.</summary>
internal interface IMeasureEvent
{
    /// <summary>The measure after the event. Pure; unknown or missing members of old events read as absent.</summary>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded);
}
