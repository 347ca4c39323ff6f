using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>A part of a host's protection was looked at for the first time.</summary>
public sealed record PreventionBaseline : DomainEvent
{
    public required string Host { get; init; }

    public required string Scope { get; init; }

    public required string Area { get; init; }

    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
