using System;

using Governance.Store.Commands;

namespace Governance.Store.Effects.Assumptions;

/// <summary>The controller says how far an assumption is to be believed, and until when that holds.</summary>
public sealed record ValidateAssumption : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Code of the assumption.</summary>
    public required string Code { get; init; }

    /// <summary>How far it is to be believed.</summary>
    public required Credibility Credibility { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which this holds; empty for the longest that the settings allow.</summary>
    public DateOnly? RecheckOn { get; init; }
}
