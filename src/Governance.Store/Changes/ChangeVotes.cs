using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Store.Changes;

/// <summary>Whether decisions are enough.</summary>
internal static class ChangeVotes
{
    /// <summary>
    /// INVARIANT: every list of roles has a person of its own, as one person decides once, and the requester never decides alone.
    /// </summary>
    public static bool Suffice(ChangeRequest request, IReadOnlyList<ChangeVote> votes) =>
        votes.Any(vote => vote.By != request.RequestedBy) && Fill(request.Needs, 0, votes, []);

    /// <summary>What is still missing, a sentence without a full stop: <c>sponsor</c>, <c>controller or pmo</c>.</summary>
    public static IReadOnlyList<string> Missing(ChangeRequest request)
    {
        var open = MissingRoles(request).Select(Registers.RegisterText.AnyOf).ToList();
        return open.Count != 0 ? open : ["somebody else than who asked, or than who decided already"];
    }

    /// <summary>The lists of roles of which nobody has decided.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> MissingRoles(ChangeRequest request) =>
        [.. request.Needs.Where(roles => !request.Votes.Any(vote => vote.Roles.Any(role => roles.Contains(role, StringComparer.Ordinal))))];

    private static bool Fill(IReadOnlyList<IReadOnlyList<string>> needs, int at, IReadOnlyList<ChangeVote> votes, HashSet<string> used)
    {
        if (at == needs.Count)
        {
            return true;
        }

        foreach (var vote in votes.Where(vote => vote.Roles.Any(role => needs[at].Contains(role, StringComparer.Ordinal))))
        {
            if (used.Add(vote.By))
            {
                if (Fill(needs, at + 1, votes, used))
                {
                    return true;
                }

                used.Remove(vote.By);
            }
        }

        return false;
    }
}
