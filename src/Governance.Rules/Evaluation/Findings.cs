using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Collects reasons and remedies; allocates only when there is something to refuse.</summary>
internal struct Findings
{
    private List<Reason>? reasons;
    private List<Remedy>? remedies;

    public readonly bool Any => reasons is not null;

    public void Refuse(string code, string subject) => (reasons ??= new List<Reason>()).Add(new Reason { Code = code, Subject = subject });

    public void Refuse(Criterion criterion, string code, string subject, CriterionState state = CriterionState.Unmet) =>
        (reasons ??= new List<Reason>()).Add(new Reason
        {
            Code = code,
            CriterionCode = criterion.Code,
            CriterionName = criterion.Name,
            Subject = subject,
            State = state,
        });

    public void Propose(Remedy remedy) => (remedies ??= new List<Remedy>()).Add(remedy);

    /// <summary>The store decides; nothing that the person can do in this host makes the facts known to it.</summary>
    public void RefuseAsUnknown(Criterion criterion)
    {
        Refuse(criterion, ReasonCodes.CriterionNotKnownHere, criterion.Code, CriterionState.Unknown);
        Propose(new Remedy { Action = RemedyAction.AskStore, CriterionCode = criterion.Code, Subject = criterion.Code });
    }

    public readonly GateDecision Decide(GateFacts facts) => new(facts, reasons, remedies);
}
