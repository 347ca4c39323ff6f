using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Facts;

/// <summary>
/// The answers by step and person, with gate, packet, step and person as numbers that are equal where the texts are.
/// It orders what was answered; which answers count is asked of the evaluator only.
/// </summary>
internal sealed class AnswerIndex
{
    private readonly TermIndex<Nothing> byPerson;
    private readonly TermIndex<Nothing> byGate;
    private readonly TermIndex<Nothing> byPacket;
    private readonly TermIndex<Nothing> byStep;
    private readonly int[] firstOfPerson;

    public AnswerIndex(RoleIndex persons, ItemList<RoleFact> roles, ItemList<ApprovalFact> answers)
    {
        byPerson = TermIndex<Nothing>.Of(answers, static answer => answer.VoiceId);
        byGate = TermIndex<Nothing>.Of(answers, static answer => answer.GateCode);
        byPacket = TermIndex<Nothing>.Of(answers, static answer => answer.PacketDigest);
        byStep = TermIndex<Nothing>.Of(answers, static answer => answer.Step);
        firstOfPerson = new int[roles.Count];
        Entries = new AnswerEntry[answers.Count];
        var isDelegated = false;
        for (var i = 0; i < Entries.Length; i++)
        {
            Entries[i] = EntryOf(i, answers[i]);
            isDelegated |= answers[i].IsDelegated;
        }

        Humans = isDelegated ? new HumanIndex(answers) : null;
        for (var i = 0; i < firstOfPerson.Length; i++)
        {
            firstOfPerson[i] = byPerson.First(persons.TermOf(i));
            for (var answer = persons.PersonOf(i) == i ? firstOfPerson[i] : -1; answer >= 0; answer = Entries[answer].NextOfPerson)
            {
                Entries[answer].Person = i;
            }
        }

        PutTogetherByPersonAndStep();
    }

    /// <summary>The answers in the order in which they were given.</summary>
    public AnswerEntry[] Entries { get; }

    /// <summary>Both persons of each answer, when one was given for somebody else; otherwise null.</summary>
    public HumanIndex? Humans { get; }

    /// <summary>The number of the gate, or -1 when no answer is for it.</summary>
    public int Gate(in Term code) => byGate.First(code);

    /// <summary>The number of the packet, or -1 when no answer is for it. INVARIANT: without a digest it is no packet, and no answer is for it.</summary>
    public int Packet(in Term digest) => digest.Text.Length == 0 ? -1 : byPacket.First(digest);

    /// <summary>The number of the part of the packet that the step sees, or -1 when it is not known or no answer is for it. INVARIANT: of two parts the order has no say.</summary>
    public int PartOf(ApprovalStep step, ItemList<PacketPartFact> parts)
    {
        var digest = string.Empty;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Step == step.Code && parts[i].Digest.Length != 0)
            {
                if (digest.Length != 0)
                {
                    return -1;
                }

                digest = parts[i].Digest;
            }
        }

        return digest.Length == 0 ? -1 : byPacket.First(new Term(digest));
    }

    /// <summary>The number of the step, which is its first answer, or -1 when no answer is for it.</summary>
    public int Step(in Term code) => byStep.First(code);

    /// <summary>The first answer of the person of the role fact, or -1.</summary>
    public int FirstOf(int holder) => firstOfPerson[holder];

    private AnswerEntry EntryOf(int place, ApprovalFact answer) => new()
    {
        Gate = byGate[place].First,
        Packet = byPacket[place].First,
        Step = byStep[place].First,
        Round = answer.Round,
        Answer = answer.Answer,
        Sequence = answer.Sequence,
        GivenAt = answer.GivenAt is { } at ? at.UtcTicks : long.MinValue,
        Person = -1,
        FirstOfPerson = byPerson[place].First,
        NextOfPerson = byPerson[place].Next,
        NextOfStep = byStep[place].Next,
        FirstOfPersonInStep = place,
        NextOfPersonInStep = -1,
    };

    /// <summary>Links each person's answers in a step: one look through the answers, whoever gave how many.</summary>
    private void PutTogetherByPersonAndStep()
    {
        var last = new System.Collections.Generic.Dictionary<long, int>();
        for (var i = 0; i < Entries.Length; i++)
        {
            ref var entry = ref Entries[i];
            if (entry.FirstOfPerson == i && entry.NextOfPerson < 0)
            {
                entry.StandsAlone = Humans is null;
                entry.IsPlainApproval = entry.StandsAlone && entry.Answer == ApprovalAnswer.Approve && entry.Sequence != long.MaxValue;
                continue;
            }

            var key = ((long)entry.FirstOfPerson << 32) | (uint)entry.Step;
            if (last.TryGetValue(key, out var before))
            {
                entry.FirstOfPersonInStep = Entries[before].FirstOfPersonInStep;
                Entries[before].NextOfPersonInStep = i;
            }

            last[key] = i;
            Entries[entry.FirstOfPerson].IsInManySteps |= entry.Step != Entries[entry.FirstOfPerson].Step;
        }
    }
}
