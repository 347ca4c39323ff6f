using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Guards;

/// <summary>Refusals of what nobody may do to a governed row, with or without a permit.</summary>
internal static class GuardRefusals
{
    public static Refusal Deletion => Refusal.Of(
        "Record.DeletionRefused",
        "Governed rows are kept and cannot be deleted. Ask for the change in the governance store; it withdraws what no longer counts.");

    public static Refusal TaskDeletion => Refusal.Of(
        "Record.DeletionRefused",
        "This task stands for a work item of a measure and is kept as part of its record. Complete or cancel it instead.");

    public static Refusal StateChange => Refusal.Of(
        "Record.StateChangeRefused",
        "Governed rows cannot be activated or deactivated here. Ask for the change in the governance store.");
}
