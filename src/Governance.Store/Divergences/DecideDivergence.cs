using System;

using Governance.Store.Commands;

namespace Governance.Store.Divergences;

/// <summary>The controller's decision about a divergence.</summary>
public sealed record DecideDivergence : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The divergence.</summary>
    public required string DivergenceId { get; init; }

    /// <summary>Accept, correct or stop.</summary>
    public required AuditDecision Decision { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Until when it is accepted or to be corrected; empty with a stop.</summary>
    public DateOnly? Until { get; init; }
}
