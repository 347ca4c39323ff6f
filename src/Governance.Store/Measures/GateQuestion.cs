using Governance.Rules.Rulebooks;

namespace Governance.Store.Measures;

/// <summary>What is asked of the evaluator.</summary>
public sealed record GateQuestion(string Gate)
{
    /// <summary>One criterion only; empty for the whole gate.</summary>
    public string? Criterion { get; init; }

    /// <summary>The outcome asked for.</summary>
    public GateOutcome Outcome { get; init; } = GateOutcome.Go;

    /// <summary>Who asks; empty when unknown.</summary>
    public string Requester { get; init; } = string.Empty;

    /// <summary>Why.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The rulebook that whoever asks goes by; empty for the measure's own.</summary>
    public string? RulebookDigest { get; init; }
}
