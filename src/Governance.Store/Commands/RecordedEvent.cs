using System;

namespace Governance.Store.Commands;

/// <summary>An event with what the ledger knows about it.</summary>
public sealed record RecordedEvent
{
    /// <summary>Tenant of the chain.</summary>
    public required string Tenant { get; init; }

    /// <summary>Stream name, <c>kind/id</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>Version of the stream after this event, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Ledger number, from 1 within the tenant.</summary>
    public required long Number { get; init; }

    /// <summary>When it was appended (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who caused it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The command that caused it.</summary>
    public required string CommandId { get; init; }

    /// <summary>What happened.</summary>
    public required DomainEvent Event { get; init; }
}
