using Governance.Store.Commands;

namespace Governance.Store.Intake;

/// <summary>Intake decided about a demand.</summary>
public sealed record IntakeDecided : DomainEvent
{
    public required IntakeOutcome Outcome { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public string? MeasureId { get; init; }
}
