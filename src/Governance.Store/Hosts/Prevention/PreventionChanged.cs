using System;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>What keeps changes out of a host is not what it was.</summary>
public sealed record PreventionChanged : DomainEvent
{
    public required string Id { get; init; }

    public required string Host { get; init; }

    public required string Scope { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    public string? By { get; init; }

    public string? ByPersonId { get; init; }

    public required DateTimeOffset At { get; init; }
}
