using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Tests.Vectors;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

public sealed class RefusalTextTests
{
    private static readonly VectorSet Set = VectorSet.Load(System.IO.Path.Combine(AppContext.BaseDirectory, "vectors"));

    [Fact]
    public void Of_SaysWhatIsMissingAndWhoCanDoWhat()
    {
        var vector = Set.Case("gate-of-four-criteria-none-met");

        Assert.Equal(
            "Gate G4 stays shut:\n"
            + "- Product: the field 'regulator' is empty. [Fields.Missing]\n"
            + "- Regulatory approval: there is no evidence of the kind 'regulatory-approval'. [Evidence.Missing]\n"
            + "- Delivery: the work item LEND-50 is not complete. [WorkItems.Open]\n"
            + "- Sign-off: approval is missing in step 'sponsor'. [Approvals.Missing]\n"
            + "- Sign-off: approval is missing in step 'controller'. [Approvals.Missing]\n"
            + "What opens it:\n"
            + "- Fill the field 'regulator'. Who: p-owner (owner).\n"
            + "- Upload valid evidence of the kind 'regulatory-approval'. Who: p-compliance (compliance).\n"
            + "- Complete LEND-50. Who: p-m1 (member).\n"
            + "- Approve in step 'sponsor'. Who: p-sponsor (sponsor).\n"
            + "- Approve in step 'controller'. Who: p-controller (controller).",
            RefusalText.Of(GateEvaluator.Evaluate(vector.Rulebook, vector.Facts)));
    }

    [Fact]
    public void Of_EveryVector_HasAFindableCodeAndASentenceOfItsOwn()
    {
        var seen = new HashSet<string>();
        foreach (var decision in Set.Names.Select(Set.Case).Select(vector => GateEvaluator.Evaluate(vector.Rulebook, vector.Facts)))
        {
            var text = RefusalText.Of(decision);
            Assert.DoesNotContain("refused (", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Nothing opens it", text, StringComparison.Ordinal);
            Assert.All(decision.Reasons, reason => Assert.Contains("[" + reason.Code + "]", text, StringComparison.Ordinal));
            seen.UnionWith(decision.Reasons.Select(reason => reason.Code));
        }

        var all = typeof(ReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        Assert.Empty(all.Except(seen));
    }

    [Fact]
    public void Of_TheExampleInTheGuide_IsWhatTheEvaluatorSays()
    {
        var criterion = new EvidenceCriterion { Code = "regulatory-approval", Name = "Regulatory approval", Kind = "regulatory-approval", SuppliedBy = new[] { "owner" } };
        var gate = new GateDefinition { Code = "G4", Name = "Launch", Type = GateType.ImplementationReadiness, From = DegreeOfImplementation.Decided, Criteria = new Criterion[] { criterion } };
        var facts = new GateFacts
        {
            MeasureId = "M",
            GateCode = "G4",
            CriterionCode = criterion.Code,
            RulebookDigest = "d",
            Degree = DegreeOfImplementation.Decided,
            State = MeasureState.Active,
            Round = 1,
            AsOf = DateTimeOffset.MinValue,
            Known = FactSources.All,
            Roles = new[] { new RoleFact { Role = "owner", PersonId = "p", PersonName = "Sandbox Owner" } },
        };
        var guide = System.IO.File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "docs", "account-team.md"));

        var text = RefusalText.Of(GateEvaluator.Evaluate(new Rulebook { Code = "r", Name = "R", Version = 1, Digest = "d", Gates = new[] { gate } }, facts));

        Assert.Contains("```\n" + text + "\n```", guide, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AReasonWithoutACriterion_BeginsWithTheSentence_AndOneWithAShortNameWithTheName()
    {
        var criterion = new FieldsCriterion { Code = "c", Name = "C", Fields = new[] { "f" } };
        var gate = new GateDefinition { Code = "G1", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = new Criterion[] { criterion } };
        var rulebook = new Rulebook { Code = "r", Name = "R", Version = 1, Digest = "d", Gates = new[] { gate } };
        var facts = new GateFacts
        {
            MeasureId = "M", GateCode = "G1", RulebookDigest = "d", Degree = DegreeOfImplementation.Defined, State = MeasureState.Active, Round = 1, AsOf = DateTimeOffset.MinValue, Known = FactSources.All,
        };

        Assert.Contains("\n- C: the field 'f' is empty. [", RefusalText.Of(GateEvaluator.Evaluate(rulebook, facts)), StringComparison.Ordinal);
        Assert.Contains("\n- the rulebook has no gate 'G9'. [", RefusalText.Of(GateEvaluator.Evaluate(rulebook, facts with { GateCode = "G9" })), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MoreThanFivePersons_NamesFiveAndCountsTheRest()
    {
        var facts = new GateFacts
        {
            MeasureId = "M",
            GateCode = "G1",
            RulebookDigest = "d",
            Degree = DegreeOfImplementation.Defined,
            State = MeasureState.Active,
            Round = 1,
            AsOf = DateTimeOffset.MinValue,
            Known = FactSources.All,
            Roles = Enumerable.Range(1, 7).Select(number => new RoleFact { Role = "accountManager", PersonId = "p" + number, PersonName = "Sandbox Person " + number }).ToArray(),
        };
        var rulebook = Digests.With(Samples.Rulebook, "d");

        Assert.Contains("Sandbox Person 5 (accountManager), 2 more.", RefusalText.Of(GateEvaluator.Evaluate(rulebook, facts)), StringComparison.Ordinal);
    }
}
