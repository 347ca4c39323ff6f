using System;

using Governance.Rules.Statuses;
using Governance.Store.Commands;

namespace Governance.Store.Statuses;

/// <summary>The two lights of a measure changed. They stand until the next assessment, whatever the clock says.</summary>
public sealed record StatusesAssessed : DomainEvent
{
    public required Light OldImplementation { get; init; }

    public required Light Implementation { get; init; }

    public required string ImplementationText { get; init; }

    public required Light OldPotential { get; init; }

    public required Light Potential { get; init; }

    public required string PotentialText { get; init; }

    public required DateOnly AsOf { get; init; }
}
