using System;

using Governance.Store.Commands;

namespace Governance.Store.Reporting.Committee;

/// <summary>Hands out a report. Whoever sends this has made the page and named its digest.</summary>
public sealed record IssueCommitteeReport : Command
{
    /// <summary>The node's id, or <c>organization</c>.</summary>
    public required string Node { get; init; }

    /// <summary>The moment that it shows.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Digest { get; init; }
}
