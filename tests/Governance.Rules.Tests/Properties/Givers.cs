using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;

namespace Governance.Rules.Tests.Properties;

/// <summary>Chooses who gives the approvals asked for, nobody twice in one criterion, by trying; as many as can be found where there are too few.</summary>
internal static class Givers
{
    public static Dictionary<Remedy, List<string>> Choose(List<Remedy> approvals, List<RoleFact> fresh)
    {
        var chosen = approvals.ToDictionary(remedy => remedy, _ => new List<string>());
        foreach (var policy in approvals.GroupBy(remedy => remedy.CriterionCode))
        {
            var places = policy.SelectMany(remedy => Enumerable.Repeat(remedy, remedy.Count)).ToList();
            var best = new List<KeyValuePair<Remedy, string>>();
            Try(places, 0, new List<KeyValuePair<Remedy, string>>(), fresh, ref best);
            foreach (var place in best)
            {
                chosen[place.Key].Add(place.Value);
            }
        }

        return chosen;
    }

    private static bool Try(List<Remedy> places, int index, List<KeyValuePair<Remedy, string>> taken, List<RoleFact> fresh, ref List<KeyValuePair<Remedy, string>> best)
    {
        best = taken.Count > best.Count ? new List<KeyValuePair<Remedy, string>>(taken) : best;
        if (index == places.Count)
        {
            return taken.Count == places.Count;
        }

        var place = places[index];
        var candidates = place.Persons.Select(person => person.PersonId).Concat(fresh.Where(person => place.Roles.Contains(person.Role)).Select(person => person.PersonId));
        foreach (var person in candidates.Where(person => taken.All(other => other.Value != person)).ToList())
        {
            taken.Add(new KeyValuePair<Remedy, string>(place, person));
            if (Try(places, index + 1, taken, fresh, ref best))
            {
                return true;
            }

            taken.RemoveAt(taken.Count - 1);
        }

        return Try(places, index + 1, taken, fresh, ref best);
    }
}
