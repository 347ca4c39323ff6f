using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>What an approver of the next gate would see is now something else, or another gate is the next one.</summary>
public sealed record PacketChanged : DomainEvent
{
    public string? Gate { get; init; }

    public string? PacketDigest { get; init; }
}
