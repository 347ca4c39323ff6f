using Governance.Store.Commands;

namespace Governance.Store.Intake;

/// <summary>Denials at intake.</summary>
internal static class IntakeErrors
{
    public const string NoTriggerCode = "Intake.NoTrigger";

    public static Problem DemandUnknown() => Problem.NotFound("Intake.DemandUnknown", "There is no such demand. List the demands and take an id from there.");

    public static Problem ServiceOnly() => Problem.Forbidden("Intake.ServiceOnly", "Demands come from their hosts by the sync. Enter the demand there.");

    /// <summary>Not remembered under the command id: other rules may hold at the next look.</summary>
    public static Problem NoTrigger() => Problem.NotFound(
        NoTriggerCode,
        "No trigger rule of this tenant makes a demand of such an opportunity. Propose settings with a rule that does.");

    public static Problem NotYours() => Problem.Forbidden("Intake.NotYours", "Only administrators and the PMO decide at intake. Ask one of them.");

    public static Problem ReasonMissing() => Problem.Invalid("Intake.ReasonMissing", "Every decision at intake needs a reason. Give one.");

    public static Problem AlreadyDecided(IntakeOutcome outcome) => Problem.Refused(
        "Intake.AlreadyDecided",
        $"Intake has decided {outcome} about this demand, and that is final. Enter a new demand for anything else.");

    public static Problem MeasureMissing() => Problem.Invalid("Intake.MeasureMissing", "Approved needs the measure: its name, rulebook and roles. Supply them.");

    public static Problem MeasureNotWanted() => Problem.Invalid("Intake.MeasureNotWanted", "Only Approved makes a measure. Leave the measure and the work items out, or approve.");

    public static Problem RolesMissing() => Problem.Invalid("Intake.RolesMissing", "A measure needs somebody who answers for it. Name at least one role and its person.");

    public static Problem RoleTimed() => Problem.Invalid("Intake.RoleTimed", "A measure begins with roles that hold at once and for good. Leave out from and until, and change the role on the measure afterwards.");

    public static Problem RoleTwice() => Problem.Invalid("Intake.RoleTwice", "The same person was given the same role twice. Leave one of them out.");

    public static Problem ControllerNotIndependent(string name) => Problem.Refused(
        "Intake.ControllerNotIndependent",
        $"{name} would be the controller of this measure, and its owner or sponsor, and nobody confirms what they are to achieve. Name somebody else for one of the roles.");

    public static Problem RolesNotIndependent(string name, string role, string other, string gate, string step) => Problem.Refused(
        "Intake.RolesNotIndependent",
        $"{name} would hold the roles {role} and {other}, which gate {gate} keeps apart, and nobody else could answer its step {step}. Name somebody else for one of the roles, or somebody more as {role}.");
}
