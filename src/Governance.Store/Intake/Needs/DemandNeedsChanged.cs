using System.Collections.Generic;

using Governance.Store.Capacity;
using Governance.Store.Commands;

namespace Governance.Store.Intake.Needs;

/// <summary>A demand would need other hours than before.</summary>
public sealed record DemandNeedsChanged : DomainEvent
{
    public required IReadOnlyList<NeedChange> Changes { get; init; }

    public required string Reason { get; init; }
}
