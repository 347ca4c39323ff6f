using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Adoption;

/// <summary>An administrator recorded at which degree a running project stands. Moves nothing; a new one takes its place.</summary>
public sealed record AdoptionProposed : DomainEvent, IMeasureEvent
{
    public required int Doi { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Adoption = new AdoptionRecord { Doi = Doi, Reason = Reason, ProposedBy = By, ProposedAt = recorded.At, LedgerNumber = recorded.Number },
    };
}
