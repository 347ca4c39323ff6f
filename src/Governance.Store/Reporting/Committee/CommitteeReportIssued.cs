using System;

using Governance.Store.Commands;

namespace Governance.Store.Reporting.Committee;

/// <summary>A steering-committee report was handed out. Whoever has it can check it against the digest, and make the same bytes from the ledger.</summary>
public sealed record CommitteeReportIssued : DomainEvent
{
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>SHA-256 of the bytes of the page.</summary>
    public required string Digest { get; init; }

    /// <summary>Which form of the page: a later version of the store may write another.</summary>
    public required int Form { get; init; }

    public required string By { get; init; }
}
