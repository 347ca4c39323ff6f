using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>Both persons of each answer, whose it is and who gave it, as numbers that are equal for one human.</summary>
internal sealed class HumanIndex
{
    private readonly TermIndex<Nothing> byId;
    private readonly int answers;

    public HumanIndex(ItemList<ApprovalFact> given)
    {
        answers = given.Count;
        var ids = new string[2 * answers];
        for (var i = 0; i < answers; i++)
        {
            ids[i] = given[i].VoiceId;
            ids[answers + i] = given[i].PersonId;
        }

        byId = TermIndex<Nothing>.Of<string>(ids, static id => id);
    }

    /// <summary>Every number is below this.</summary>
    public int Count => 2 * answers;

    /// <summary>Whose answer it is.</summary>
    public int Voice(int answer) => byId[answer].First;

    /// <summary>Who gave it.</summary>
    public int Giver(int answer) => byId[answers + answer].First;

    /// <summary>The id of who gave it.</summary>
    public ref readonly Term GiverTerm(int answer) => ref byId[answers + answer].Term;

    /// <summary>The number of a human, or -1 when no answer is theirs.</summary>
    public int Find(in Term id) => byId.First(id);
}
