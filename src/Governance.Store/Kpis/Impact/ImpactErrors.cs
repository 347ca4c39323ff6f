using Governance.Store.Commands;

namespace Governance.Store.Kpis.Impact;

/// <summary>Denials about impact updates.</summary>
internal static class ImpactErrors
{
    public static Problem StatusOnly() => Problem.Refused(
        "Impact.StatusOnly", "This update says how it goes, not what it brought. Name the KPI reading or the effect that moved, or say that none moved and why.");

    public static Problem Contradiction() => Problem.Invalid("Impact.Contradiction", "An update names what moved, or says why nothing did, not both. Leave one of them out.");

    public static Problem ReadingUnknown(string id) => Problem.NotFound("Impact.ReadingUnknown", $"The measure has no reading {id} that counts. Enter the reading first, or name another one.");

    public static Problem EffectUnknown(string period) => Problem.NotFound("Impact.EffectUnknown", $"The measure has no such effect in {period}. Enter its forecast or actual first, or name another one.");

    public static Problem Reported(string what) => Problem.Refused("Impact.AlreadyReported", $"{what} was reported already. Name what moved since, or say that none moved and why.");

    public static Problem NotMoved(string what) => Problem.Refused("Impact.NotMoved", $"{what} has not moved. Name what did, or say that none moved and why.");

    public static Problem SomethingMoved(string what) => Problem.Refused("Impact.SomethingMoved", $"Something did move and was not reported yet: {what}. Name it in the update.");

    public static Problem TooMany(int most) => Problem.Refused(
        "Impact.TooMany", System.FormattableString.Invariant($"The measure keeps at most {most} updates of one person, and it has yours. Let somebody else with a role on the measure report."));
}
