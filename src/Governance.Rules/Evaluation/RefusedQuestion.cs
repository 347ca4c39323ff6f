using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Judges a refused question once more when its remedies are asked for. Many refusals are only counted or
/// shown by their reasons, and to find who could do what costs several times as much as to say no.
/// </summary>
internal sealed class RefusedQuestion : RemedySource
{
    private RefusedQuestion()
    {
    }

    public static RemedySource Again { get; } = new RefusedQuestion();

    /// <inheritdoc/>
    public override ItemList<Remedy> Find(Rulebook rulebook, GateFacts facts)
    {
        var findings = new Findings(proposes: true);
        GateEvaluator.Judge(rulebook, facts, ref findings);
        return findings.Remedies;
    }
}
