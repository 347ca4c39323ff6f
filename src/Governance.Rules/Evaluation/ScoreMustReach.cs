using System.Collections.Generic;
using System.Globalization;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Of the weights of what should be met, enough is met. What is not known counts as not met.</summary>
internal static class ScoreMustReach
{
    public static void Check(GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        long total = 0;
        long met = 0;
        long unknown = 0;
        for (var i = 0; i < gate.Criteria.Count; i++)
        {
            if (gate.IsScored(gate.Criteria[i]))
            {
                var state = StateOf(gate.Criteria[i], facts);
                total += gate.Criteria[i].Weight;
                met += state == CriterionState.Met ? gate.Criteria[i].Weight : 0;
                unknown += state == CriterionState.Unknown ? gate.Criteria[i].Weight : 0;
            }
        }

        if (!Reaches(met, total, gate))
        {
            // INVARIANT: a host that knows a part only refuses early where the rest could not make up for it.
            Refuse(gate, facts, total, met, mayReachElsewhere: Reaches(met + unknown, total, gate), ref findings);
        }
    }

    /// <summary>INVARIANT: a gate that wants a score of nothing opens for nobody.</summary>
    public static bool Reaches(long met, long total, GateDefinition gate) => total > 0 && met * 100 >= gate.ScoreAtLeast * total;

    private static CriterionState StateOf(Criterion criterion, GateFacts facts)
    {
        var trial = Findings.Trial();
        EveryCriterionMustBeMet.Judge(criterion, facts, ref trial);
        return trial.Worst;
    }

    private static void Refuse(GateDefinition gate, GateFacts facts, long total, long met, bool mayReachElsewhere, ref Findings findings)
    {
        findings.Refuse(
            ReasonCodes.ScoreTooLow,
            gate.ScoreAtLeast.ToString(CultureInfo.InvariantCulture),
            mayReachElsewhere ? CriterionState.Unknown : CriterionState.Unmet);
        var lacking = new List<LackingScore>();
        for (var i = 0; i < gate.Criteria.Count; i++)
        {
            var criterion = gate.Criteria[i];
            if (gate.IsScored(criterion) && StateOf(criterion, facts) != CriterionState.Met)
            {
                findings.RefuseOnly(criterion, facts, mayReachElsewhere);
                lacking.Add(new LackingScore(criterion, facts));
            }
        }

        if (findings.Proposes)
        {
            ScoreRemedies.Propose(gate, lacking, total, met, ref findings);
        }
    }
}
