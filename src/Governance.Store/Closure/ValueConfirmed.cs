using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Closure;

/// <summary>The controller confirmed value. A later confirmation of the same month takes the place of the earlier one.</summary>
public sealed record ValueConfirmed : DomainEvent, IMeasureEvent
{
    public required IReadOnlyList<ConfirmedAmount> Amounts { get; init; }

    public required string Method { get; init; }

    public required string EvidenceKey { get; init; }

    public required string By { get; init; }

    /// <summary>The ledger lines in which the value shows; empty where none were named.</summary>
    public IReadOnlyList<LedgerLine>? Lines { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var kept = state.Confirmations.Where(known => !Amounts.Any(amount => amount.Kind == known.Kind && amount.Currency == known.Currency && amount.Period == known.Period));
        var added = Amounts.Select(amount => new ValueConfirmation
        {
            Kind = amount.Kind,
            Currency = amount.Currency,
            Period = amount.Period,
            Actual = amount.Actual,
            Method = Method,
            EvidenceKey = EvidenceKey,
            By = By,
            At = recorded.At,
            LedgerNumber = recorded.Number,
            Lines = Lines ?? [],
        });
        return state with
        {
            Confirmations = [.. kept.Concat(added)
                .OrderBy(one => one.Kind, StringComparer.Ordinal)
                .ThenBy(one => one.Currency, StringComparer.Ordinal)
                .ThenBy(one => one.Period, StringComparer.Ordinal)],
        };
    }
}
