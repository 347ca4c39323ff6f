using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Intake.Outcomes;

namespace Governance.Store.Measures;

/// <summary>Intake made a measure.</summary>
public sealed record MeasureCreated : DomainEvent
{
    public required string DemandId { get; init; }

    public required HostReference DemandSource { get; init; }

    public string? CustomerId { get; init; }

    public required string Name { get; init; }

    public required string Rulebook { get; init; }

    public required IReadOnlyList<RoleHolder> Roles { get; init; }

    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public string? NextGate { get; init; }

    public IntakeRecord? Intake { get; init; }
}
