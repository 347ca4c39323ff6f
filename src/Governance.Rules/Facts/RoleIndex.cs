using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>
/// Who holds which role, by role and by person. A person is the number of the first role fact that names them; a holder is a
/// role fact that says so of this role and person for the first time.
/// </summary>
internal sealed class RoleIndex
{
    private readonly TermIndex byRole;
    private readonly TermIndex byPerson;
    private readonly int[] nextHolder;

    public RoleIndex(ItemList<RoleFact> roles)
    {
        byRole = TermIndex.Of(roles, static role => role.Role);
        byPerson = TermIndex.Of(roles, static role => role.PersonId);
        nextHolder = new int[roles.Count];
        for (var i = 0; i < nextHolder.Length; i++)
        {
            nextHolder[i] = byRole.Next(i);
            while (nextHolder[i] >= 0 && IsRepeated(nextHolder[i]))
            {
                nextHolder[i] = byRole.Next(nextHolder[i]);
            }
        }
    }

    /// <summary>The first holder of the role, or -1.</summary>
    public int FirstHolder(in Term role) => byRole.First(role);

    /// <summary>The next holder of the same role, or -1.</summary>
    public int NextHolder(int holder) => nextHolder[holder];

    /// <summary>The person with the id, or -1 when they hold no role.</summary>
    public int Find(in Term id) => byPerson.First(id);

    /// <summary>The id of the person of a role fact.</summary>
    public ref readonly Term TermOf(int holder) => ref byPerson.TermAt(holder);

    /// <summary>The person of a role fact.</summary>
    public int PersonOf(int holder) => byPerson.FirstOf(holder);

    /// <summary>Whether the person holds the role.</summary>
    public bool Holds(int person, in Term role)
    {
        for (var held = person; held >= 0; held = byPerson.Next(held))
        {
            if (byRole.Is(held, role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the person holds the role and none of the others.</summary>
    public bool HoldsWithout(int person, in Term role, Term[] others)
    {
        var holds = false;
        for (var held = person; held >= 0; held = byPerson.Next(held))
        {
            ref readonly var term = ref byRole.TermAt(held);
            holds |= term.Is(role);
            for (var i = 0; i < others.Length; i++)
            {
                if (term.Is(others[i]))
                {
                    return false;
                }
            }
        }

        return holds;
    }

    /// <summary>Whether an earlier role fact says the same.</summary>
    private bool IsRepeated(int holder)
    {
        for (var held = byPerson.FirstOf(holder); held != holder; held = byPerson.Next(held))
        {
            if (byRole.FirstOf(held) == byRole.FirstOf(holder))
            {
                return true;
            }
        }

        return false;
    }
}
