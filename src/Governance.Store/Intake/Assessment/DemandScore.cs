using System;

namespace Governance.Store.Intake.Assessment;

/// <summary>The last score of a criterion.</summary>
public sealed record DemandScore
{
    /// <summary>Code of the criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>From 0 to 5.</summary>
    public required int Score { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who scored.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Digest of the intake rules that it followed.</summary>
    public required string RulesDigest { get; init; }
}
