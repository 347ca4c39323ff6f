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
    private bool isTrial;
    private bool hasCounted;

    public Findings(bool proposes)
    {
        Proposes = proposes;
    }

    public readonly bool Any => last is not null;

    /// <summary>Whether what is found unmet is left to the store, which knows what may make up for it.</summary>
    public bool LeavesToStore { get; set; }

    /// <summary>In a trial: the worst that was found.</summary>
    public CriterionState Worst { get; private set; }

    /// <summary>Whether remedies are wanted; otherwise nobody need work them out.</summary>
    public bool Proposes { get; }

    public readonly ItemList<Remedy> Remedies => remedies;

    /// <summary>The gate asked about, once it is found.</summary>
    public GateDefinition? Gate { get; set; }

    /// <summary>Whether a remedy changes what approvers see, so that their answers count no more when it is taken.</summary>
    public bool ChangesPacket { get; private set; }

    /// <summary>Whether answers were counted for a packet of which a later remedy says that it changes.</summary>
    public bool CountedForAnotherPacket { get; private set; }

    /// <summary>The changes of the packet that the remedies make; null when they make none.</summary>
    public readonly PacketChanges? ChangesOf(GateFacts facts) => ChangesPacket ? new PacketChanges(Gate, facts, expected, remedies) : null;

    /// <summary>Only finds out whether a criterion is met: gives no reasons, and allocates nothing.</summary>
    public static Findings Trial() => new() { isTrial = true, Worst = CriterionState.Met };

    public void Refuse(string code, string subject, CriterionState state = CriterionState.Unmet)
    {
        last = new Reason { Code = code, Subject = subject, State = state, Before = last };
        count++;
    }

    public void Refuse(Criterion criterion, string code, string subject, CriterionState state = CriterionState.Unmet)
    {
        state = LeavesToStore ? CriterionState.Unknown : state;
        if (isTrial)
        {
            // INVARIANT: what is known to be unmet is worse than what is not known.
            Worst = Worst == CriterionState.Unmet ? Worst : state;
            return;
        }

        last = new Reason
        {
            Code = code,
            Criterion = criterion,
            Subject = subject,
            State = state,
            Before = last,
        };
        count++;
    }

    /// <summary>Gives the reasons for which a criterion is not met, and proposes nothing.</summary>
    public void RefuseOnly(Criterion criterion, GateFacts facts, bool leavesToStore)
    {
        var found = default(Findings);
        EveryCriterionMustBeMet.Judge(criterion, facts, ref found);
        foreach (var reason in found.Reasons())
        {
            Refuse(criterion, reason.Code, reason.Subject, leavesToStore ? CriterionState.Unknown : reason.State);
        }
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
        var changesPacket = remedy.Action is RemedyAction.SupplyField or RemedyAction.UploadEvidence or RemedyAction.CloseEntry;
        ChangesPacket |= changesPacket;
        CountedForAnotherPacket |= changesPacket && hasCounted;
        for (var i = 0; i < remedies.Count; i++)
        {
            if (AreSame(remedies[i], remedy))
            {
                remedies[i] = remedies[i].Count < remedy.Count ? remedy : remedies[i];
                return;
            }
        }

        remedies.Add(remedy);
    }

    /// <summary>Proposes what serves no one criterion.</summary>
    public void Propose(RemedyAction action, string subject)
    {
        if (Proposes)
        {
            Propose(new Remedy { Action = action, Subject = subject });
        }
    }

    /// <summary>Whether the action is proposed already.</summary>
    public readonly bool Asks(Remedy remedy) => remedies is not null && remedies.Exists(known => AreSame(known, remedy));

    public static bool AreSame(Remedy one, Remedy other) => one.Action == other.Action && one.Subject == other.Subject;

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
    public void NoteApprovals() => hasCounted = true;

    /// <summary>The same findings, to which more can be added without changing these.</summary>
    public readonly Findings Apart()
    {
        var apart = this;
        apart.remedies = remedies is null ? null : new List<Remedy>(remedies);
        apart.expected = expected is null ? null : new List<Remedy>(expected);
        return apart;
    }

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
        var place = count;
        for (var reason = last; reason is not null; reason = reason.Before)
        {
            reasons[--place] = reason;
        }

        return ItemList<Reason>.Of(reasons);
    }
}
