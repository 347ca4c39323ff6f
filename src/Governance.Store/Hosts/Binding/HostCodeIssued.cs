using System;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>An administrator got a one-time code. The code itself stands nowhere; the stream is named by its hash.</summary>
public sealed record HostCodeIssued : DomainEvent
{
    public required string Host { get; init; }

    public required string IssuedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
