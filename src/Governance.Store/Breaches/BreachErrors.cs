using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>Denials about breaches.</summary>
internal static class BreachErrors
{
    public static Problem Unknown() => Problem.NotFound("Breaches.Unknown", "There is no such breach. Correct its id.");

    public static Problem ServiceOnly() => Problem.Forbidden("Breaches.ServiceOnly", "Breaches are found and put back by the sync. Explain or accept what it found.");

    public static Problem RoleMissing() => Problem.Forbidden("Breaches.RoleMissing", "Only somebody who holds a role on the measure may explain this breach. Ask one of them.");

    public static Problem AuditorOnly() => Problem.Forbidden(
        "Breaches.AuditorOnly",
        "This finding is about a whole host. Only an administrator or auditor who is a known person may explain it. Ask one, or have your identity linked first.");

    public static Problem KindNotRecorded() => Problem.Invalid(
        "Breaches.KindNotRecorded",
        "Only changed gates and replaced evidence are recorded for a measure. Observe the work item, or record the change of the host.");

    public static Problem KindUnknown() => Problem.Invalid(
        "Breaches.KindUnknown",
        "The kind of a breach is GateChangedInHost, CompletedUnmet, EvidenceReplaced or PreventionChanged. Name one of them, or none.");

    public static Problem PersonUnknown() => Problem.Forbidden("Breaches.PersonUnknown", "Only an administrator who is a known person may accept a breach. Have your identity linked first.");

    public static Problem OwnChange() => Problem.Forbidden("Breaches.OwnChange", "You made this change yourself. Another administrator must accept it.");

    public static Problem SecondAdministrator() => Problem.Refused(
        "Breaches.SecondAdministrator",
        "Nobody knows who made this change, and you have accepted it already. A second administrator must accept it, too.");

    public static Problem Explained() => Problem.Refused("Breaches.Explained", "This breach is explained already. An administrator may accept it.");

    public static Problem Accepted() => Problem.Refused("Breaches.Accepted", "This breach is accepted already. Nothing more is to be done.");

    public static Problem StateUnknown() => Problem.Invalid("Breaches.StateUnknown", "The state of a breach is Open, PutBack, Explained or Accepted. Name one of them, or none.");
}
