using System.Runtime.CompilerServices;
using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Facts;

/// <summary>
/// Who holds which role, by role and by person. A person is the number of the first role fact that names them; a holder is a
/// role fact that says so of this role and person for the first time.
/// </summary>
internal sealed class RoleIndex
{
    private readonly TermIndex<Nothing> byRole;
    private readonly TermIndex<Nothing> byPerson;
    private readonly RoleEntry[] entries;

    public RoleIndex(ItemList<RoleFact> roles)
    {
        byRole = TermIndex<Nothing>.Of(roles, static role => role.Role);
        byPerson = TermIndex<Nothing>.Of(roles, static role => role.PersonId);
        entries = new RoleEntry[roles.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            ref var entry = ref entries[i];
            entry.Role = byRole[i].Term;
            entry.NextOfPerson = byPerson[i].Next;
            entry.NextHolder = byRole[i].Next;
            while (entry.NextHolder >= 0 && IsRepeated(entry.NextHolder))
            {
                entry.NextHolder = byRole[entry.NextHolder].Next;
            }

            entries[byPerson[i].First].RolesOfPerson |= entry.Role.Bit;
        }
    }

    /// <summary>The first holder of the role, or -1.</summary>
    public int FirstHolder(in Term role) => byRole.First(role);

    /// <summary>The next holder of the same role, or -1.</summary>
    public int NextHolder(int holder) => entries[holder].NextHolder;

    /// <summary>The person with the id, or -1 when they hold no role.</summary>
    public int Find(in Term id) => byPerson.First(id);

    /// <summary>The id of the person of a role fact.</summary>
    public ref readonly Term TermOf(int holder) => ref byPerson[holder].Term;

    /// <summary>The person of a role fact.</summary>
    public int PersonOf(int holder) => byPerson[holder].First;

    /// <summary>Whether the person holds the role.</summary>
    public bool Holds(int person, in Term role) => person >= 0 && Holds(entries[person], role);

    /// <summary>Whether the person holds the role that the step asks for and none of those that it excludes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayApprove(int person, ApprovalStep step)
    {
        if (person < 0)
        {
            return false;
        }

        ref readonly var first = ref entries[person];
        return ((first.RolesOfPerson & step.NotHeldWithBits) == 0 && first.Role.IsPlainly(step.RoleTerm)) || MayApproveInFull(person, step);
    }

    /// <summary>Whether the person holds a role that the step excludes.</summary>
    public bool IsExcluded(int person, ApprovalStep step) => person >= 0 && IsExcluded(entries[person], step);

    private bool IsExcluded(in RoleEntry person, ApprovalStep step) =>
        (person.RolesOfPerson & step.NotHeldWithBits) != 0 && HoldsOneOf(person, step.NotHeldWithTerms);

    /// <summary>Whether the person holds one of the roles.</summary>
    private bool HoldsOneOf(in RoleEntry person, Term[] roles)
    {
        foreach (var role in roles)
        {
            if (Holds(person, role))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(in RoleEntry person, in Term role)
    {
        ref readonly var held = ref person;
        while (!held.Role.Is(role))
        {
            if (held.NextOfPerson < 0)
            {
                return false;
            }

            held = ref entries[held.NextOfPerson];
        }

        return true;
    }

    /// <summary>Apart, so that what is seldom needed takes no room where it is not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MayApproveInFull(int person, ApprovalStep step) => !IsExcluded(entries[person], step) && Holds(entries[person], step.RoleTerm);

    /// <summary>Whether an earlier role fact says the same.</summary>
    private bool IsRepeated(int holder)
    {
        for (var held = byPerson[holder].First; held != holder; held = byPerson[held].Next)
        {
            if (byRole[held].First == byRole[holder].First)
            {
                return true;
            }
        }

        return false;
    }
}
