using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Adoption;

/// <summary>
/// The sponsor confirmed at which degree the project stood when it came here. INVARIANT: besides a gate decision the only event that
/// sets the degree of implementation; at most once a measure, never after a gate was decided (docs/decisions/0012-adoption.md).
/// </summary>
public sealed record MeasureAdopted : DomainEvent, IMeasureEvent
{
    public required int Doi { get; init; }

    public string? NextGate { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded)
    {
        var adopted = state with
        {
            Doi = Doi,
            NextGate = NextGate,
            Adoption = state.Adoption! with { ConfirmedBy = By, ConfirmedAt = recorded.At, LedgerNumber = recorded.Number },
        };

        // What it was decided with is what stood when it came here: changes are measured against that.
        return BaselineFolds.IsFrozen(adopted) ? BaselineFolds.Frozen(adopted, recorded, null, null) : adopted;
    }
}
