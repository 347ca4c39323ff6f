using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>A new person.</summary>
public sealed record AddPerson : Command
{
    /// <summary>What the person is called.</summary>
    public required string Name { get; init; }
}
