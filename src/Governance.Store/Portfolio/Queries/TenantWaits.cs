using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Breaches;
using Governance.Store.Delegations;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Intake.Queries;
using Governance.Store.Reporting.Committee;
using Governance.Store.Reporting.Configuration;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What waits and belongs to no measure: demands for intake, changes of what protects a host, and reports for steering committees.</summary>
internal static class TenantWaits
{
    private const string Pmo = "pmo";
    private const string Admin = "admin";

    public static IEnumerable<Waiting> Of(TenantMatters matters, DateTimeOffset at) => matters.Demands.SelectMany(demand => Demand(demand, at))
        .Concat(matters.Hosts.SelectMany(Findings))
        .Concat(matters.Idle.Select(one => Idle(one, matters.PersonName)))
        .Concat(matters.Cadences.SelectMany(cadence => Report(cadence, matters.CommitteeOf(cadence.Node), matters.NodeName(cadence.Node), at)));

    private static IEnumerable<Waiting> Findings(PreventionState host) => host.Findings
        .Where(finding => finding.State != BreachState.Accepted)
        .Select(finding => Waiting.For(
            null,
            null,
            Admin,
            finding.FoundAt,
            Show(WaitingKind.Breach, finding.Id, $"{(finding.State == BreachState.Explained ? "Accept" : "Explain")} the change of what protects {host.Host}: {finding.Text}")));

    private static Waiting Idle(DelegationState one, Func<string, string> nameOf) => Waiting.For(
        one.PrincipalId,
        nameOf(one.PrincipalId),
        one.Role,
        DelegationRules.Used(one).From,
        Show(WaitingKind.Delegation, one.Id, $"Take back the delegation to {nameOf(one.DelegateId)}: {DelegationRules.IdleReason(one, nameOf(one.PrincipalId))}"));

    private static IEnumerable<Waiting> Demand(DemandState demand, DateTimeOffset at)
    {
        var standing = DemandShow.Standing(demand, DateOnly.FromDateTime(at.UtcDateTime));
        if (standing is DemandStanding.New or DemandStanding.Due)
        {
            var since = demand.Until is { } until ? new DateTimeOffset(until.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : demand.RecordedAt;
            yield return Waiting.For(null, null, Pmo, since, Show(WaitingKind.Demand, demand.Id, $"Decide about the demand '{demand.Name}'."));
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
                Show(WaitingKind.Report, cadence.Node, FormattableString.Invariant($"Issue the steering-committee report for {node}: it is due since {due:yyyy-MM-dd}.")));
        }
    }

    private static JsonObject Show(WaitingKind kind, string what, string text) => new()
    {
        ["measureId"] = null,
        ["measure"] = null,
        ["gate"] = null,
        ["criterion"] = null,
        ["kind"] = kind.ToString(),
        ["step"] = null,
        ["what"] = what,
        ["text"] = text,
    };
}
