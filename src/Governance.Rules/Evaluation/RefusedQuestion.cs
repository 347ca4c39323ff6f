using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// A question that was refused, kept to be judged once more when its remedies are asked for. Many refusals are only counted or
/// shown by their reasons, and to find who could do what costs several times as much as to say no.
/// </summary>
internal sealed class RefusedQuestion : RemedySource
{
    private readonly Rulebook rulebook;
    private readonly GateFacts facts;

    public RefusedQuestion(Rulebook rulebook, GateFacts facts)
    {
        this.rulebook = rulebook;
        this.facts = facts;
    }

    /// <inheritdoc/>
    public override ItemList<Remedy> Find()
    {
        var findings = new Findings(proposes: true);
        GateEvaluator.Judge(rulebook, facts, ref findings);
        return findings.Remedies;
    }
}
