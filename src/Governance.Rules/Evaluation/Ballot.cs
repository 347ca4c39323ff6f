using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>Which answers are for the gate, round and packet asked about. Looked up once a question.</summary>
internal readonly struct Ballot
{
    private readonly AnswerEntry[] entries;
    private readonly int gate;
    private readonly int packet;
    private readonly int round;

    /// <param name="facts">The facts.</param>
    /// <param name="packetWillChange">Whether the packet will be another one, for which nobody has answered yet.</param>
    public Ballot(GateFacts facts, bool packetWillChange = false)
    {
        Facts = facts;
        entries = facts.AnswerIndex.Entries;
        gate = facts.AnswerIndex.Gate(facts.GateTerm);
        packet = packetWillChange || facts.PacketDigest.Length == 0 ? -1 : facts.AnswerIndex.Packet(facts.PacketTerm);
        round = facts.Round;
    }

    public GateFacts Facts { get; }

    /// <summary>Whether nobody has answered for this packet.</summary>
    public bool IsEmpty => packet < 0;

    /// <summary>The answer at the place.</summary>
    public ref readonly AnswerEntry this[int place] => ref entries[place];

    /// <summary>Whether the answer was given for this gate, round and packet.</summary>
    public bool Holds(in AnswerEntry answer) => IsOfThisPacket(answer) && IsOfThisRound(answer);

    /// <summary>Whether the answer was given for this gate and round, whatever the packet.</summary>
    public bool IsOfThisRound(in AnswerEntry answer) => answer.Gate == gate && answer.Round == round;

    /// <summary>Whether the answer was given for this packet, whatever the gate and round.</summary>
    public bool IsOfThisPacket(in AnswerEntry answer) => answer.Packet == packet;
}
