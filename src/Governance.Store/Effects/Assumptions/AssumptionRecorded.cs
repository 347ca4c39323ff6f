using System;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Effects.Assumptions;

/// <summary>An assumption was entered or changed. A changed one is not validated any more.</summary>
public sealed record AssumptionRecorded : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string Currency { get; init; }

    public required string Statement { get; init; }

    public required bool NeedsController { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var assumption = new Assumption
        {
            Code = Code,
            Kind = Kind,
            Currency = Currency,
            Statement = Statement,
            NeedsController = NeedsController,
            EnteredBy = By,
            EnteredAt = recorded.At,
            LedgerNumber = recorded.Number,
        };
        return state with { Assumptions = [.. state.Assumptions.Where(known => known.Code != Code).Append(assumption).OrderBy(one => one.Code, StringComparer.Ordinal)] };
    }
}
