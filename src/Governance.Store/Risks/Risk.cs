using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Governance.Store.Risks;

/// <summary>A risk of a measure.</summary>
public sealed record Risk
{
    /// <summary>As it was last entered.</summary>
    public required RiskDraft Draft { get; init; }

    /// <summary>The last acceptance since it was entered or opened again; empty when nobody accepted it.</summary>
    public RiskAcceptance? Acceptance { get; init; }

    /// <summary>Why it was closed; empty while it is open.</summary>
    public string? Closed { get; init; }

    /// <summary>Whether it had happened when it was closed.</summary>
    public bool Occurred { get; init; }

    /// <summary>The highest score that it ever had.</summary>
    public int Highest { get; init; }

    /// <summary>What it is escalated for.</summary>
    public ImmutableList<RiskEscalation> Escalations { get; init; } = [];

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>Probability times impact, 1 to 25.</summary>
    [JsonIgnore]
    public int Score => Draft.Probability * Draft.Impact;

    /// <summary>Whether it is open.</summary>
    [JsonIgnore]
    public bool IsOpen => Closed is null;

    /// <summary>Whether an acceptance covers the score as it is now.</summary>
    [JsonIgnore]
    public bool IsAccepted => Acceptance is { } acceptance && acceptance.Score >= Score;
}
