using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Details;

/// <summary>Somebody entered a demand that comes from elsewhere than CRM. It carries no authority to deliver.</summary>
public sealed record DemandEntered : DomainEvent
{
    public required string Name { get; init; }

    public required DemandKind Kind { get; init; }

    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
