using System.Collections.Generic;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

namespace Governance.Rules.Evaluation;

/// <summary>The remedies that will make another packet of a gate's packet, when they are taken.</summary>
internal sealed class PacketChanges
{
    private readonly GateDefinition? gate;
    private readonly GateFacts facts;
    private readonly List<Remedy>?[] remedies;

    public PacketChanges(GateDefinition? gate, GateFacts facts, params List<Remedy>?[] remedies)
    {
        this.gate = gate;
        this.facts = facts;
        this.remedies = remedies;
    }

    /// <summary>Whether one of them changes what the step sees.</summary>
    public bool Touch(ApprovalStep step)
    {
        for (var i = 0; i < remedies.Length; i++)
        {
            for (var j = 0; remedies[i] is { } found && j < found.Count; j++)
            {
                if (Touches(found[j], step))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Touches(Remedy remedy, ApprovalStep step) => remedy.Action switch
    {
        RemedyAction.SupplyField => gate is null || PacketPart.ShowsField(gate, step, remedy.Subject),
        RemedyAction.UploadEvidence => gate is null || PacketPart.ShowsEvidence(gate, step, remedy.Subject),
        RemedyAction.CloseEntry => gate is null || PacketPart.ShowsRegisterWith(gate, step, remedy.Subject, facts),
        _ => false,
    };
}
