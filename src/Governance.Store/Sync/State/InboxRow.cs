using System;

namespace Governance.Store.Sync.State;

/// <summary>An inbox item as the database keeps it: times in milliseconds.</summary>
internal sealed class InboxRow
{
    public string Tenant { get; init; } = "";

    public string Scope { get; init; } = "";

    public string Source { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public long Stamp { get; init; }

    public long Attempts { get; init; }

    public string Reason { get; init; } = "";

    public long DueAt { get; init; }

    public InboxItem ToItem() => new()
    {
        Tenant = Tenant,
        Scope = Scope,
        Source = Source,
        ExternalId = ExternalId,
        Stamp = Stamp,
        Attempts = (int)Math.Min(Attempts, int.MaxValue),
        Reason = Reason,
        DueAt = DateTimeOffset.FromUnixTimeMilliseconds(DueAt),
    };
}
