using Governance.Store.Commands;

namespace Governance.Store.WorkItems;

/// <summary>Denials about work items.</summary>
internal static class WorkItemErrors
{
    public static Problem Unknown() => Problem.NotFound("WorkItems.Unknown", "No measure has mapped this work item. Map it first, or correct its key.");

    public static Problem ServiceOnly() => Problem.Forbidden("WorkItems.ServiceOnly", "What hosts say about work items is read by the sync. Change the item in its host.");

    public static Problem HostUnknown() => Problem.Invalid("WorkItems.HostUnknown", "A work item lives in dataverse or jira. Name one of them.");

    public static Problem KeyMissing() => Problem.Invalid("WorkItems.KeyMissing", "A work item of jira needs the key of its issue. Supply it.");

    public static Problem GateUnknown(string gate) => Problem.Invalid("WorkItems.GateUnknown", $"The rulebook has no gate {gate}. Name one of its gates.");

    public static Problem CriterionUnknown(string gate, string criterion) => Problem.Invalid(
        "WorkItems.CriterionUnknown",
        $"Gate {gate} has no criterion {criterion}. Name one of its criteria, or none.");

    public static Problem CriterionCircular(string criterion) => Problem.Invalid(
        "WorkItems.CriterionCircular",
        $"The criterion {criterion} waits for work items, so no work item can wait for it. Name another criterion, or none.");

    public static Problem AlreadyMapped(string key) => Problem.Refused("WorkItems.AlreadyMapped", $"The work item {key} is mapped already. An item belongs to one measure once: leave it out.");

    public static Problem None() => Problem.Invalid("WorkItems.None", "No work item was given. Name at least one.");

    public static Problem TooMany(int most) => Problem.Refused(
        "WorkItems.TooMany", System.FormattableString.Invariant($"A measure has at most {most} work items. Map the ones that carry the gate, or divide the measure."));
}
