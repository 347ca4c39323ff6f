using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Delegations;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting.Configuration;
using Governance.Store.Reporting.World;

namespace Governance.Store.Reporting;

/// <summary>What somebody is to be reminded of. Pure: the same ledger and the same moment give the same reminders, whoever asks and however often.</summary>
internal static class Reminders
{
    /// <summary>The number of the last reminder that fell due up to the moment, from 1, and when that was; null before the first.</summary>
    public static (int Number, DateTimeOffset DueAt)? Last(DateTimeOffset since, DateTimeOffset at, ReportingSettings cadence)
    {
        var first = since.AddDays(cadence.RemindAfterDays);
        if (at < first)
        {
            return null;
        }

        var more = (int)((at - first).Ticks / TimeSpan.FromDays(cadence.RemindEveryDays).Ticks);
        return (more + 1, first.AddDays((double)more * cadence.RemindEveryDays));
    }

    /// <summary>The reminders that fell due after <paramref name="after"/> and up to the moment of the world, each with its number and moment; without a beginning the last one of everything that waits.</summary>
    public static IEnumerable<(Waiting Wait, int Number, DateTimeOffset DueAt)> Of(ReportWorld world, DateTimeOffset? after)
    {
        var cadence = world.Settings.Reporting;
        return Waits(world)
            .Select(wait => (wait, Last: Last(wait.Since, world.At, cadence)))
            .Where(item => item.Last is { } last && (after is null || last.DueAt > after))
            .Select(item => (item.wait, item.Last!.Value.Number, item.Last.Value.DueAt))
            .OrderBy(item => item.DueAt)
            .ThenBy(item => item.wait.PersonName, StringComparer.Ordinal);
    }

    /// <summary>Everything that waits at the moment of the world.</summary>
    public static IEnumerable<Waiting> Waits(ReportWorld world)
    {
        return WorldWaits.Of(world, world.Measures)
            .Select(item => item.Wait)
            .Concat(TenantWaits.Of(
                new TenantMatters
                {
                    Demands = world.Demands.Values,
                    Hosts = world.Hosts,
                    Cadences = world.Settings.Reporting.Committees,
                    CommitteeOf = world.Committees.GetValueOrDefault,
                    Idle = world.Delegations.Where(one => DelegationRules.StandingAt(one, world.Measures, world.At) == DelegationStanding.Idle),
                    PersonName = world.NameOf,
                    NodeName = node => world.Nodes.GetValueOrDefault(node)?.Name ?? "the organization",
                },
                world.At));
    }
}
