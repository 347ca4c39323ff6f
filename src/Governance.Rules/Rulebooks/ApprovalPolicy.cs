using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>The steps of an approval. A person's answers count in one step only: that of the first answer.</summary>
public sealed class ApprovalPolicy
{
    /// <summary>The steps, for the evaluator to go through.</summary>
    internal readonly ApprovalStep[] InTurn = [];

    /// <summary>In order: an approval counts only if it was given after the step before was complete.</summary>
    public bool InOrder { get; init; }

    /// <summary>The steps, at least one.</summary>
    public required ItemList<ApprovalStep> Steps
    {
        get;
        init
        {
            field = value;
            InTurn = [.. value];
        }
    }
}
