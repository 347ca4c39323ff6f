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

    /// <summary>Whether a remedy changes what approvers see, so that their answers count no more when it is taken.</summary>
    public bool ChangesPacket { get; private set; }

    /// <summary>The same findings, for facts whose packet will have changed when the remedies are taken.</summary>
    public readonly Findings WithChangedPacket()
    {
        var changed = this;
        changed.ChangesPacket = true;
        return changed;
    }

    /// <summary>INVARIANT: what two criteria ask for alike is done once; so is nothing named that could be left out.</summary>
    public void Propose(Remedy remedy)
    {
        remedies ??= new List<Remedy>();
        ChangesPacket |= remedy.Action is RemedyAction.SupplyField or RemedyAction.UploadEvidence;
        for (var i = 0; i < remedies.Count; i++)
        {
            if (remedies[i].Action == remedy.Action && remedies[i].Subject == remedy.Subject)
            {
                remedies[i] = remedies[i].Count < remedy.Count ? remedy : remedies[i];
                return;
            }
        }

        remedies.Add(remedy);
    }

    /// <summary>The store decides; nothing that the person can do in this host makes the facts known to it.</summary>
    public void RefuseAsUnknown(Criterion criterion)
    {
        Refuse(criterion, ReasonCodes.CriterionNotKnownHere, criterion.Code, CriterionState.Unknown);
        Propose(new Remedy { Action = RemedyAction.AskStore, CriterionCode = criterion.Code, Subject = criterion.Code });
    }

    public readonly GateDecision Decide(GateFacts facts) => new(facts, reasons, remedies);
}
