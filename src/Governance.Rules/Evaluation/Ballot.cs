using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Which answers are for the gate, round and packet asked about. Looked up once a question.</summary>
internal readonly struct Ballot
{
    private readonly AnswerEntry[] entries;
    private readonly PacketChanges? changes;
    private readonly int gate;
    private readonly int packet;
    private readonly int round;

    /// <param name="policy">The policy.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="changes">What will be another packet, for which nobody has answered yet; null when nothing will.</param>
    public Ballot(ApprovalPolicy policy, GateFacts facts, PacketChanges? changes = null)
    {
        Facts = facts;
        Policy = policy;
        this.changes = changes;
        entries = facts.AnswerIndex.Entries;
        gate = facts.GateNumber;
        packet = changes is not null ? -1 : facts.PacketNumber;
        round = facts.Round;
        Places = null;
        Places = facts.AnswerIndex.Humans is null ? null : new Places(this, facts.AnswerIndex.Humans);
    }

    public GateFacts Facts { get; }

    public ApprovalPolicy Policy { get; }

    /// <summary>Whose answers count where, when somebody answered for somebody else; otherwise null.</summary>
    public Places? Places { get; }

    /// <summary>The answer at the place.</summary>
    public ref readonly AnswerEntry this[int place] => ref entries[place];

    /// <summary>Whether the answer was given for this gate and round and for the packet, and by somebody who could give it.</summary>
    public bool Holds(int place, int wanted) => IsFor(entries[place], wanted) && (Places is null || Places.Counts(place));

    /// <summary>Whether the answer was given for this gate and round and for the packet.</summary>
    public bool IsFor(in AnswerEntry answer, int wanted) => answer.Packet == wanted && IsOfThisRound(answer);

    /// <summary>Whether the answer was given for this gate and round, whatever the packet.</summary>
    public bool IsOfThisRound(in AnswerEntry answer) => answer.Gate == gate && answer.Round == round;

    /// <summary>The number of the packet, or of the part of it that the step sees; -1 when nobody answered for it.</summary>
    public int PacketOf(ApprovalStep step)
    {
        if (step.Sees.Count == 0)
        {
            return packet;
        }

        return changes is not null && changes.Touch(step) ? -1 : Facts.AnswerIndex.PartOf(step, Facts.PacketParts);
    }
}
