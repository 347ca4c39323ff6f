using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Changes;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Change requests that wait: for whoever holds a role that is still asked for, on the measure or, where the role is no measure's to give, in the tenant.</summary>
internal static class ChangeWaits
{
    public static IEnumerable<Waiting> Of(MeasureState measure, Func<string, string> nameOf, DateTimeOffset asOf)
    {
        var held = measure.Roles.Where(one => one.IsHeldAt(asOf)).ToList();
        foreach (var request in measure.Changes.Requests.Where(request => request.State == ChangeState.Requested))
        {
            var shown = MeasureWaits.Show(measure, WaitingKind.Register, "changes", ChangeRegister.Open(request));
            foreach (var (person, role) in For(request, held).Distinct().OrderBy(one => held.FindIndex(known => known.PersonId == one.Person && known.Role == one.Role)))
            {
                yield return Waiting.For(person, person is null ? null : nameOf(person), role, request.RequestedAt, shown);
            }
        }
    }

    private static IEnumerable<(string? Person, string Role)> For(ChangeRequest request, List<RoleHolder> held)
    {
        var others = held.Where(one => !request.Votes.Exists(vote => vote.By == one.PersonId)).ToList();
        var missing = ChangeVotes.MissingRoles(request);
        if (missing.Count == 0)
        {
            // Every role was answered for, and somebody more has to look: anybody but who asked.
            var more = others.Where(one => one.PersonId != request.RequestedBy).DistinctBy(one => one.PersonId).ToList();
            return more.Count == 0 ? [(null, "owner")] : more.ConvertAll(one => ((string?)one.PersonId, one.Role));
        }

        return missing.SelectMany(roles =>
        {
            var here = others.Where(one => roles.Contains(one.Role, StringComparer.Ordinal)).DistinctBy(one => one.PersonId).Select(one => ((string?)one.PersonId, one.Role)).ToList();
            here.AddRange(roles.Where(role => !DecidingRoles.IsOfMeasureOnly(role) && !held.Exists(one => one.Role == role)).Select(role => ((string?)null, role)));
            return here.Count == 0 ? [(null, roles[0])] : here;
        });
    }
}
