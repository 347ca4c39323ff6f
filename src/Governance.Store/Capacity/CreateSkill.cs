using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>Adds a skill that measures may need.</summary>
public sealed record CreateSkill : Command
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }
}
