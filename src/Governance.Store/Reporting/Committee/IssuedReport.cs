using System;

namespace Governance.Store.Reporting.Committee;

/// <summary>A report that was handed out.</summary>
public sealed record IssuedReport
{
    /// <summary>The moment that it shows.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Digest { get; init; }

    /// <summary>The form of the page.</summary>
    public required int Form { get; init; }

    /// <summary>Who handed it out.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}
