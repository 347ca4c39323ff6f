using Governance.Rules.Rulebooks;

namespace Governance.Rules.Decisions;

/// <summary>Why a gate or criterion is refused.</summary>
public sealed class Reason
{
    /// <summary>One of <see cref="ReasonCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The criterion; null when the reason is not a criterion's.</summary>
    public Criterion? Criterion { get; init; }

    /// <summary>The criterion's code; empty when the reason is not a criterion's.</summary>
    public string CriterionCode => Criterion is null ? string.Empty : Criterion.Code;

    /// <summary>The criterion's name; empty when the reason is not a criterion's.</summary>
    public string CriterionName => Criterion is null ? string.Empty : Criterion.Name;

    /// <summary>What it is about: a field, a kind of evidence, a work item's key, a step's code, a gate.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>The reason found before this one: what is found is only put into a list once all is.</summary>
    internal Reason? Before { get; init; }

    /// <summary>Unmet, or Unknown to this host.</summary>
    public CriterionState State { get; init; } = CriterionState.Unmet;
}
