using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.People.Touchpoints;

/// <summary>A touchpoint was recorded, changed or taken away.</summary>
public sealed record TouchpointSet : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    /// <summary>Empty when it was taken away.</summary>
    public Touchpoint? New { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded)
    {
        var at = state.Touchpoints.FindIndex(known => known.Code == Code);
        return state with
        {
            Touchpoints = New is null ? state.Touchpoints.RemoveAll(known => known.Code == Code)
                : at < 0 ? state.Touchpoints.Add(New)
                : state.Touchpoints.SetItem(at, New),
        };
    }
}
