using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Details;

/// <summary>A demand's kind or fields have new values; an empty field was removed.</summary>
public sealed record DemandDetailsChanged : DomainEvent
{
    public DemandKind? Kind { get; init; }

    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
