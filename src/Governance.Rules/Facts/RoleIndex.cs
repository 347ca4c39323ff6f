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
    private readonly RoleEntry[] entries;

    public RoleIndex(ItemList<RoleFact> roles)
    {
        byRole = TermIndex.Of(roles, static role => role.Role);
        byPerson = TermIndex.Of(roles, static role => role.PersonId);
        entries = new RoleEntry[roles.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            ref var entry = ref entries[i];
            entry.Role = byRole.TermAt(i);
            entry.NextOfPerson = byPerson.Next(i);
            entry.NextHolder = byRole.Next(i);
            while (entry.NextHolder >= 0 && IsRepeated(entry.NextHolder))
            {
                entry.NextHolder = byRole.Next(entry.NextHolder);
            }

            entries[byPerson.FirstOf(i)].RolesOfPerson |= entry.Role.Bit;
        }
    }

    /// <summary>The first holder of the role, or -1.</summary>
    public int FirstHolder(in Term role) => byRole.First(role);

    /// <summary>The next holder of the same role, or -1.</summary>
    public int NextHolder(int holder) => entries[holder].NextHolder;

    /// <summary>The person with the id, or -1 when they hold no role.</summary>
    public int Find(in Term id) => byPerson.First(id);

    /// <summary>The id of the person of a role fact.</summary>
    public ref readonly Term TermOf(int holder) => ref byPerson.TermAt(holder);

    /// <summary>The person of a role fact.</summary>
    public int PersonOf(int holder) => byPerson.FirstOf(holder);

    /// <summary>Whether the person holds the role.</summary>
    public bool Holds(int person, in Term role)
    {
        for (var held = person; held >= 0; held = entries[held].NextOfPerson)
        {
            if (entries[held].Role.Is(role))
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
        person >= 0 && (entries[person].RolesOfPerson & step.NotHeldWithBits) != 0 && HoldsOneOf(person, step.NotHeldWithTerms);

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
