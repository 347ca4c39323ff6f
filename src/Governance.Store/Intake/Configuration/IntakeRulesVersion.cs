using System;

namespace Governance.Store.Intake.Configuration;

/// <summary>Rules as they were published.</summary>
public sealed record IntakeRulesVersion
{
    /// <summary>SHA-256 of their canonical form.</summary>
    public required string Digest { get; init; }

    /// <summary>The rules.</summary>
    public required IntakeRules Rules { get; init; }

    /// <summary>Who published them; empty for those that hold where nobody published any.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }
}
