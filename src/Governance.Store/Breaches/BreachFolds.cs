using System;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Breaches;

/// <summary>How a measure's breaches follow from its events.</summary>
internal static class BreachFolds
{
    public static MeasureState Found(MeasureState state, HostChange change, RecordedEvent recorded) => state with
    {
        Breaches = state.Breaches.Add(new Breach
        {
            Change = change,
            FoundAt = recorded.At,
            Repeated = state.Breaches.Any(known => IsReversedBy(known, change)),
            LedgerNumber = recorded.Number,
        }),
    };

    public static MeasureState With(MeasureState state, string id, RecordedEvent recorded, Func<Breach, Breach> change) => state with
    {
        Breaches = state.Breaches.ConvertAll(item => item.Change.Id == id ? change(item) with { LedgerNumber = recorded.Number } : item),
    };

    // INVARIANT: put back once. What is changed again afterwards stays for a person, until a person has dealt with it.
    private static bool IsReversedBy(Breach known, HostChange change) =>
        IsSameColumn(known.Change, change)
        && (known.State is BreachState.Open or BreachState.PutBack)
        && (known.Repeated || known.PutBackAt is not null);

    public static bool IsSameColumn(HostChange one, HostChange other) =>
        one.Host == other.Host && one.Scope == other.Scope && one.Row == other.Row && one.Column == other.Column;
}
