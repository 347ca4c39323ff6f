using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Collects reasons and, where they are wanted, remedies; allocates only when there is something to refuse.</summary>
internal struct Findings
{
    private Reason? last;
    private int count;
    private List<Remedy>? remedies;
    private List<Remedy>? expected;
    private int changes;
    private int countedAt;

    public Findings(bool proposes)
    {
        Proposes = proposes;
    }

    public readonly bool Any => last is not null;

    /// <summary>Whether remedies are wanted; otherwise nobody need work them out.</summary>
    public bool Proposes { get; }

    public readonly ItemList<Remedy> Remedies => remedies;

    /// <summary>The gate asked about, once it is found.</summary>
    public GateDefinition? Gate { get; set; }

    /// <summary>The changes of the packet that the remedies make; null when they make none.</summary>
    public readonly PacketChanges? Changes => ChangesPacket ? new PacketChanges(Gate, expected, remedies) : null;

    /// <summary>Whether a remedy changes what approvers see, so that their answers count no more when it is taken.</summary>
    public bool ChangesPacket { get; private set; }

    /// <summary>Whether answers were counted for a packet of which a later remedy says that it changes.</summary>
    public readonly bool CountedForAnotherPacket => countedAt != 0 && changes >= countedAt;

    public void Refuse(string code, string subject)
    {
        last = new Reason { Code = code, Subject = subject, Before = last };
        count++;
    }

    public void Refuse(Criterion criterion, string code, string subject, CriterionState state = CriterionState.Unmet)
    {
        last = new Reason
        {
            Code = code,
            CriterionCode = criterion.Code,
            CriterionName = criterion.Name,
            Subject = subject,
            State = state,
            Before = last,
        };
        count++;
    }

    /// <summary>The store decides; nothing that the person can do in this host makes the facts known to it.</summary>
    public void RefuseAsUnknown(Criterion criterion)
    {
        Refuse(criterion, ReasonCodes.CriterionNotKnownHere, criterion.Code, CriterionState.Unknown);
        if (Proposes)
        {
            Propose(new Remedy { Action = RemedyAction.AskStore, CriterionCode = criterion.Code, Subject = criterion.Code });
        }
    }

    /// <summary>INVARIANT: what two criteria ask for alike is done once; so is nothing named that could be left out.</summary>
    public void Propose(Remedy remedy)
    {
        remedies ??= new List<Remedy>();
        var changesPacket = remedy.Action is RemedyAction.SupplyField or RemedyAction.UploadEvidence;
        ChangesPacket |= changesPacket;
        changes += changesPacket ? 1 : 0;
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

    /// <summary>Proposes what the suppliers of the criterion can do.</summary>
    public void Propose(RemedyAction action, Criterion criterion, string subject, GateFacts facts)
    {
        if (Proposes)
        {
            Propose(new Remedy
            {
                Action = action,
                CriterionCode = criterion.Code,
                Subject = subject,
                Roles = criterion.SuppliedBy,
                Persons = People.HoldingOneOf(criterion.SuppliedBy, facts),
            });
        }
    }

    /// <summary>Notes that answers were counted, for the packet as the remedies so far leave it.</summary>
    public void NoteApprovals() => countedAt = countedAt == 0 ? changes + 1 : countedAt;

    /// <summary>The same findings, for facts whose packet will have changed when the remedies found at the first look are taken.</summary>
    public readonly Findings WithChangedPacket(in Findings found)
    {
        var changed = this;
        changed.ChangesPacket = true;
        changed.expected = found.remedies;
        return changed;
    }

    public readonly GateDecision Decide(Rulebook rulebook, GateFacts facts) => last is null
        ? new GateDecision(facts, default, null)
        : new GateDecision(facts, Reasons(), new RefusedQuestion(rulebook, facts));

    /// <summary>The reasons in the order in which they were found.</summary>
    private readonly ItemList<Reason> Reasons()
    {
        var reasons = new Reason[count];
        var reason = last;
        for (var i = count - 1; reason is not null && i >= 0; i--)
        {
            reasons[i] = reason;
            reason = reason.Before;
        }

        return ItemList<Reason>.Of(reasons);
    }
}
