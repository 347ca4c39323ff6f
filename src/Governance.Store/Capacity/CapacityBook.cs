using System.Collections.Generic;
using System.Collections.Immutable;

namespace Governance.Store.Capacity;

/// <summary>What a measure needs of people, and whether it was there at the last check.</summary>
public sealed record CapacityBook
{
    /// <summary>Needs by month and skill.</summary>
    public ImmutableList<SkillNeed> Needs { get; init; } = [];

    /// <summary>The last check; empty when there was none.</summary>
    public CapacityCheck? Check { get; init; }

    internal CapacityBook With(IReadOnlyList<NeedChange> changes)
    {
        var next = new SortedDictionary<(string Month, string Skill), SkillNeed>(Comparer<(string Month, string Skill)>.Create(Compare));
        foreach (var need in Needs)
        {
            next[(need.Month, need.Skill)] = need;
        }

        foreach (var change in changes)
        {
            next.Remove((change.Month, change.Skill));
            if (change.Hours != 0)
            {
                next[(change.Month, change.Skill)] = new SkillNeed { Skill = change.Skill, Month = change.Month, Hours = change.Hours };
            }
        }

        return new CapacityBook { Needs = [.. next.Values], Check = Check is null ? null : Check with { Outdated = true } };
    }

    private static int Compare((string Month, string Skill) one, (string Month, string Skill) other)
    {
        var month = string.CompareOrdinal(one.Month, other.Month);
        return month != 0 ? month : string.CompareOrdinal(one.Skill, other.Skill);
    }
}
