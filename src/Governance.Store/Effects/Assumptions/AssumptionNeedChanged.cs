using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Effects.Assumptions;

/// <summary>The plan or the settings changed, and with them whether the controller has to look at an assumption.</summary>
public sealed record AssumptionNeedChanged : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required bool NeedsController { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Assumptions = state.Assumptions.ConvertAll(known => known.Code == Code ? known with { NeedsController = NeedsController, LedgerNumber = recorded.Number } : known),
    };
}
