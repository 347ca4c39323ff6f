using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

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

    /// <summary>Of each person the bits of the roles held: where two have no bit in common, no role is the same.</summary>
    private readonly ulong[] rolesOf;

    public RoleIndex(ItemList<RoleFact> roles)
    {
        byRole = TermIndex.Of(roles, static role => role.Role);
        byPerson = TermIndex.Of(roles, static role => role.PersonId);
        nextHolder = new int[roles.Count];
        rolesOf = new ulong[roles.Count];
        for (var i = 0; i < nextHolder.Length; i++)
        {
            rolesOf[byPerson.FirstOf(i)] |= byRole.TermAt(i).Bit;
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

    /// <summary>Whether the person holds the role that the step asks for and none of those that it excludes.</summary>
    public bool MayApprove(int person, ApprovalStep step) =>
        person >= 0 && !IsExcluded(person, step) && Holds(person, step.RoleTerm);

    /// <summary>Whether the person holds a role that the step excludes.</summary>
    public bool IsExcluded(int person, ApprovalStep step) =>
        person >= 0 && (rolesOf[person] & step.NotHeldWithBits) != 0 && HoldsOneOf(person, step.NotHeldWithTerms);

    /// <summary>Whether the person holds one of the roles.</summary>
    private bool HoldsOneOf(int person, Term[] roles)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (Holds(person, roles[i]))
            {
                return true;
            }
        }

        return false;
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
