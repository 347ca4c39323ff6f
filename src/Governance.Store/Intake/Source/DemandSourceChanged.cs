using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Source;

/// <summary>CRM says something else about the opportunity of a demand than before.</summary>
public sealed record DemandSourceChanged : DomainEvent
{
    public required DemandSource Source { get; init; }

    public required IReadOnlyList<SourceFieldChange> Changes { get; init; }
}
