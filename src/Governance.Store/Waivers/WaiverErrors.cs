using Governance.Store.Commands;

namespace Governance.Store.Waivers;

/// <summary>Denials about waivers.</summary>
internal static class WaiverErrors
{
    public static Problem CriterionUnknown() => Problem.NotFound("Waivers.CriterionUnknown", "The gate has no such criterion. Name one of its criteria.");

    public static Problem NotWaivable() => Problem.Refused("Waivers.NotWaivable", "The rulebook lets nobody waive this criterion. It has to be met.");

    public static Problem GatePassed() => Problem.Refused("Waivers.GatePassed", "The measure has passed this gate. Ask for a waiver of a gate that lies ahead.");

    public static Problem ExpiryInvalid() => Problem.Invalid("Waivers.ExpiryInvalid", "A waiver ends at some time after now and within 365 days. Give another time.");

    public static Problem Standing() => Problem.Refused("Waivers.Standing", "A waiver of this criterion is asked for or holds already. Withdraw it first, or wait until it ends.");

    public static Problem TooMany(int most) => Problem.Refused(
        "Waivers.TooMany", System.FormattableString.Invariant($"You have asked for {most} waivers on this measure, and it keeps no more of one person. Let somebody else with a role on the measure ask."));

    public static Problem Unknown() => Problem.NotFound("Waivers.Unknown", "The measure has no such waiver. Correct its id.");

    public static Problem OwnRequest() => Problem.Forbidden("Waivers.OwnRequest", "You asked for this waiver yourself. Another person must grant it.");

    public static Problem NotYours(string roles) => Problem.Forbidden("Waivers.NotYours", $"Only somebody with one of these roles on the measure may decide this waiver: {roles}. Ask one of them.");

    public static Problem NotAsked() => Problem.Refused("Waivers.NotAsked", "This waiver was decided already. Ask for a new one if it is needed.");

    public static Problem Expired() => Problem.Refused("Waivers.Expired", "This waiver would have ended by now. Ask for a new one if it is still needed.");

    public static Problem Revoked() => Problem.Refused("Waivers.Revoked", "This waiver was refused or withdrawn already. Nothing more is to be done.");
}
