using System;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>A subject is again what was accepted. Its findings stay for a person.</summary>
public sealed record PreventionReturned : DomainEvent
{
    public required string Subject { get; init; }

    public required DateTimeOffset At { get; init; }
}
