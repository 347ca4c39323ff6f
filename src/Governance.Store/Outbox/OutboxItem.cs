using System;

namespace Governance.Store.Outbox;

/// <summary>Something that a host shows has changed. One row a (tenant, host, kind, id), however often it changed.</summary>
public sealed record OutboxItem
{
    /// <summary>Tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Target: <c>dataverse</c> or <c>jira</c>.</summary>
    public required string Host { get; init; }

    /// <summary><c>rulebook</c>, <c>measure</c>, <c>workitem</c>, <c>evidence</c>, <c>approval</c> or <c>review</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Digest of the rulebook, or the store's id of the thing.</summary>
    public required string Id { get; init; }

    /// <summary>The measure that it belongs to; equal to the id for a measure, empty for a rulebook.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Ledger number of the latest change.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>How often delivery was put off.</summary>
    public required int Attempts { get; init; }

    /// <summary>Not to be delivered before.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
