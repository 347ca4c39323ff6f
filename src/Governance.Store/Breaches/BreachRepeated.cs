using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>What stays for a person was changed some more: counted on the finding, once a look, and no finding of its own.</summary>
public sealed record BreachRepeated : DomainEvent
{
    public required string Id { get; init; }

    /// <summary>How many more changes.</summary>
    public required int Times { get; init; }

    /// <summary>The last of them.</summary>
    public required HostChange Last { get; init; }

    /// <summary>Whoever made one of them, each once.</summary>
    public required IReadOnlyList<BreachAuthor> Authors { get; init; }

    /// <summary>The entry of the host's history by which the column was changed back after the last of them.</summary>
    public string? ReturnAuditId { get; init; }
}
