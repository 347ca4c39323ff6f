using Governance.Store.Commands;

namespace Governance.Store.Waivers;

/// <summary>A second person, with one of the roles that the rulebook names, grants a waiver.</summary>
public sealed record GrantWaiver : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The waiver.</summary>
    public required string WaiverId { get; init; }
}
