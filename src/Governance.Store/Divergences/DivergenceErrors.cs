using System;

using Governance.Store.Commands;

namespace Governance.Store.Divergences;

/// <summary>Denials about divergences.</summary>
internal static class DivergenceErrors
{
    public static Problem Unknown() => Problem.NotFound("Divergence.Unknown", "The measure has no such divergence. List its divergences and take an id from there.");

    public static Problem ControllerOnly() => Problem.Forbidden("Divergence.ControllerOnly", "A divergence is decided by the controller of the measure. Ask the controller.");

    public static Problem ControllerNotIndependent() => Problem.Forbidden(
        "Divergence.ControllerNotIndependent",
        "Whoever owns or sponsors the measure cannot audit it. Let a controller decide who is neither.");

    public static Problem Decided() => Problem.Refused("Divergence.Decided", "This divergence was decided already, and what was allowed has not run out. Nothing is left to do.");

    public static Problem UntilInvalid(int days) => Problem.Invalid(
        "Divergence.UntilInvalid",
        FormattableString.Invariant($"An acceptance or a correction ends on a day after today, at most {days} days ahead. Give such a day."));

    public static Problem UntilNotWanted() => Problem.Invalid("Divergence.UntilNotWanted", "A stop has no end. Leave the day out, or accept or correct instead.");

    public static Problem StateInvalid() => Problem.Invalid("Divergence.StateInvalid", "A state is Open, Accepted, Correcting or Stopped. Name one of them.");
}
