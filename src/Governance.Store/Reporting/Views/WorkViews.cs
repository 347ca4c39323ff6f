using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Statuses;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Registers;
using Governance.Store.Reporting.World;
using Governance.Store.Statuses;

namespace Governance.Store.Reporting.Views;

/// <summary>Approvals pending, decisions needed, execution, and registers such as risks and dependencies.</summary>
internal static class WorkViews
{
    private static readonly string[] Decisions = ["changes", "divergences"];

    public static ReportView Approvals { get; } = new(
        "approvals",
        "Approvals pending",
        ReportRow.Columns("step", "role", "personId", "person", "since", "text"),
        static (world, measures) => Waits(world, measures).Where(item => KindOf(item.Wait) == nameof(WaitingKind.Approval)).Select(item => WithWait(world, item.Measure, item.Wait, "step")),
        static rows => ReportRow.Sums(rows, ["personId", "person"]));

    public static ReportView DecisionsNeeded { get; } = new(
        "decisions",
        "Decisions needed",
        ReportRow.Columns("kind", "role", "personId", "person", "since", "text"),
        static (world, measures) => Waits(world, measures).Where(item => IsDecision(item.Wait)).Select(item => WithWait(world, item.Measure, item.Wait, "kind")),
        static rows => ReportRow.Sums(rows, ["kind"]));

    public static ReportView Execution { get; } = new(
        "execution",
        "Execution: milestones, risks, approvals, owners",
        ReportRow.Columns("milestones", "reached", "overdue", "nextMilestone", "nextDue", "nextForecast", "nextLight", "workItems", "workItemsComplete", "risks", "risksOpen", "dependenciesOpen", "approvalsPending"),
        static (world, measures) => ReportRow.Open(measures).Select(measure => ExecutionRow(world, measure)),
        static rows => ReportRow.Sums(rows, ["implementation"], "milestones", "reached", "overdue", "risksOpen", "dependenciesOpen", "approvalsPending"));

    /// <summary>The entries of a register, each with whether it is open, taken by the register's name.</summary>
    public static ReportView Register(string name, string title) => new(
        name,
        title,
        ReportRow.Columns("register", "standing", "text", "reviewedAt", "reviewedByRoles"),
        (world, measures) => ReportRow.Open(measures).SelectMany(measure => RegisterRows(world, measure, name)),
        static rows => ReportRow.Sums(rows, ["standing"]));

    /// <summary>The registers that gates may ask for, besides those that have a view of their own.</summary>
    public static IEnumerable<ReportView> Others() =>
        AllRegisters.Names.Where(name => name is not ("risks" or "dependencies")).Select(name => Register(name, $"Register: {name}"));

    private static IEnumerable<(MeasureState Measure, Waiting Wait)> Waits(ReportWorld world, IReadOnlyList<MeasureState> measures) => WorldWaits.Of(world, ReportRow.Open(measures));

    private static string KindOf(Waiting wait) => wait.Shown["kind"]!.GetValue<string>();

    // A decision is what only a right decides: approvals, a gate that is ready to be asked for, adoptions, conditions to confirm, waivers to grant, breaches to be accepted, changes and audits.
    private static bool IsDecision(Waiting wait) => KindOf(wait) switch
    {
        nameof(WaitingKind.Approval) or nameof(WaitingKind.Adoption) or nameof(WaitingKind.Confirmation) or nameof(WaitingKind.Waiver) => true,
        nameof(WaitingKind.Other) => wait.Shown["criterion"] is null,
        nameof(WaitingKind.Breach) => wait.Role == "admin",
        nameof(WaitingKind.Register) => Decisions.Contains(wait.Shown["what"]?.GetValue<string>()),
        _ => false,
    };

    private static JsonObject WithWait(ReportWorld world, MeasureState measure, Waiting wait, string own)
    {
        var row = ReportRow.Begin(world, measure);
        row[own] = wait.Shown[own]?.DeepClone();
        row["role"] = wait.Role;
        row["personId"] = wait.PersonId;
        row["person"] = wait.PersonName;
        row["since"] = wait.Shown["since"]!.DeepClone();
        row["text"] = wait.Shown["text"]!.DeepClone();
        return row;
    }

    private static JsonObject ExecutionRow(ReportWorld world, MeasureState measure)
    {
        var next = measure.Milestones.Where(milestone => milestone.Done is null).OrderBy(milestone => milestone.Due).ThenBy(milestone => milestone.Code, StringComparer.Ordinal).FirstOrDefault();
        var risks = world.Register(measure, "risks");
        var pending = measure.Status == MeasureStatus.Active && world.Look(measure) is { } look
            ? look.Decision.Remedies.Where(remedy => GateWaits.KindOf(remedy.Action) == WaitingKind.Approval).Sum(remedy => remedy.Count)
            : 0;
        var row = ReportRow.Begin(world, measure);
        row["milestones"] = measure.Milestones.Count;
        row["reached"] = measure.Milestones.Count(milestone => milestone.Done is not null);
        row["overdue"] = measure.Milestones.Count(milestone => milestone.Done is null && milestone.Due < world.Today);
        row["nextMilestone"] = next is null ? null : $"{next.Code} {next.Name}";
        row["nextDue"] = ReportRow.Day(next?.Due);
        row["nextForecast"] = ReportRow.Day(next?.Forecast);
        row["nextLight"] = (next is null ? Light.NotSet : StatusJudge.Of(next, world.Thresholds, world.At)).ToString();
        row["workItems"] = measure.WorkItems.Count;
        row["workItemsComplete"] = measure.WorkItems.Count(item => item.Completed);
        row["risks"] = risks?.Entries.Count ?? 0;
        row["risksOpen"] = risks?.Open.Count ?? 0;
        row["dependenciesOpen"] = world.Register(measure, "dependencies")?.Open.Count ?? 0;
        row["approvalsPending"] = pending;
        return row;
    }

    private static IEnumerable<JsonObject> RegisterRows(ReportWorld world, MeasureState measure, string name)
    {
        if (world.Register(measure, name) is not { } register)
        {
            yield break;
        }

        foreach (var (standing, text) in register.Open.Select(text => ("Open", text)).Concat(register.Entries.Select(text => ("Entry", text))))
        {
            var row = ReportRow.Begin(world, measure);
            row["register"] = name;
            row["standing"] = standing;
            row["text"] = text;
            row["reviewedAt"] = register.ReviewedAt is { } at ? ReportRow.Moment(at) : null;
            row["reviewedByRoles"] = string.Join(", ", register.ReviewedByRoles);
            yield return row;
        }
    }
}
