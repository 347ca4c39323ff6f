using System;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;

namespace Governance.Store.Intake;

/// <summary>Intake decided about a demand.</summary>
public sealed record IntakeDecided : DomainEvent
{
    public required IntakeOutcome Outcome { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public string? MeasureId { get; init; }

    public DateOnly? Until { get; init; }

    public ScoreResult? Result { get; init; }

    public string? RulesDigest { get; init; }
}
