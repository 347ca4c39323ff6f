using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>A criterion that should be met and is not, with what would meet it.</summary>
internal sealed class LackingScore
{
    public LackingScore(Criterion criterion, GateFacts facts)
    {
        var findings = new Findings(proposes: true);
        EveryCriterionMustBeMet.Judge(criterion, facts, ref findings);
        Remedies = findings.Remedies;
        Weight = criterion.Weight;
    }

    public long Weight { get; }

    public ItemList<Remedy> Remedies { get; }
}
