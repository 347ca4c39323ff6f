using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Collections;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Measures;

namespace Governance.Store.History;

/// <summary>Which gates and steps a measure would be asked for with the figures that it has now. What is not known is asked for, as by the evaluator.</summary>
internal sealed class AskedSteps
{
    private readonly Rulebook rulebook;
    private readonly FieldFact[] figures;

    public AskedSteps(Rulebook rulebook, Measures.MeasureState measure)
    {
        this.rulebook = rulebook;
        figures = MeasureFigures.Of(measure);
    }

    /// <summary>Whether the gate is the measure's from its degree.</summary>
    public bool Applies(GateDefinition gate) => rulebook.FindGateFrom(gate.From, figures) == gate;

    /// <summary>The steps of a policy of the gate that its amounts ask for.</summary>
    public IEnumerable<ApprovalStep> Of(GateDefinition gate, ApprovalPolicy policy)
    {
        var standing = new ApprovalStanding(policy, new GateFacts
        {
            MeasureId = string.Empty,
            GateCode = gate.Code,
            RulebookDigest = rulebook.Digest,
            Degree = gate.From,
            State = Rules.Facts.MeasureState.Active,
            Round = 1,
            AsOf = default,
            Known = FactSources.Fields,
            Fields = figures,
        });
        return policy.Steps.Where(standing.IsAsked);
    }
}
