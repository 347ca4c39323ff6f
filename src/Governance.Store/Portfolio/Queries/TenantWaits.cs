using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Intake;
using Governance.Store.Intake.Queries;
using Governance.Store.Reporting.Committee;
using Governance.Store.Reporting.Configuration;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What waits and belongs to no measure: demands for intake, and reports for steering committees.</summary>
internal static class TenantWaits
{
    private const string Pmo = "pmo";

    public static IEnumerable<Waiting> Of(
        IEnumerable<DemandState> demands,
        IReadOnlyList<CommitteeCadence> cadences,
        Func<string, CommitteeState?> committeeOf,
        Func<string, string> nodeName,
        DateTimeOffset at) =>
        demands.SelectMany(demand => Demand(demand, at)).Concat(cadences.SelectMany(cadence => Report(cadence, committeeOf(cadence.Node), nodeName(cadence.Node), at)));

    private static IEnumerable<Waiting> Demand(DemandState demand, DateTimeOffset at)
    {
        var standing = DemandShow.Standing(demand, DateOnly.FromDateTime(at.UtcDateTime));
        if (standing is DemandStanding.New or DemandStanding.Due)
        {
            var since = demand.Until is { } until ? new DateTimeOffset(until.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : demand.RecordedAt;
            yield return Waiting.For(null, null, Pmo, since, Show("Demand", demand.Id, $"Decide about the demand '{demand.Name}'."));
        }
    }

    private static IEnumerable<Waiting> Report(CommitteeCadence cadence, CommitteeState? committee, string node, DateTimeOffset at)
    {
        if (CommitteeDue.Missing(cadence, committee, at) is { } due)
        {
            yield return Waiting.For(
                null,
                null,
                Pmo,
                new DateTimeOffset(due.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
                Show("Report", cadence.Node, FormattableString.Invariant($"Issue the steering-committee report for {node}: it is due since {due:yyyy-MM-dd}.")));
        }
    }

    private static JsonObject Show(string kind, string what, string text) => new()
    {
        ["measureId"] = null,
        ["measure"] = null,
        ["gate"] = null,
        ["criterion"] = null,
        ["kind"] = kind,
        ["step"] = null,
        ["what"] = what,
        ["text"] = text,
    };
}
