using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>Denials about the hierarchy and the thresholds.</summary>
internal static class PortfolioErrors
{
    public static Problem NodeUnknown() => Problem.NotFound("Portfolio.NodeUnknown", "There is no such node. Correct its id, or create it first.");

    public static Problem WrongLevel(NodeKind kind) => Problem.Invalid("Portfolio.WrongLevel", kind switch
    {
        NodeKind.Portfolio => "A Portfolio stands directly under the organization. Leave the parent out.",
        _ => $"A {kind} stands in a {kind - 1}. Name one as the parent.",
    });

    public static Problem NoPackage() => Problem.Invalid("Portfolio.NoPackage", "A measure sits in a MeasurePackage. Name one, or none to take the measure out.");

    public static Problem NothingChanged() => Problem.Invalid("Portfolio.NothingNamed", "Neither a name nor a parent was given. Give one of them.");

    public static Problem DaysInvalid() => Problem.Invalid("Portfolio.DaysInvalid", "The days of a milestone are a whole number from 0 to 365. Correct them.");

    public static Problem PercentInvalid() => Problem.Invalid("Portfolio.PercentInvalid", "The tolerance is a percentage from 0 to 100 with at most two decimals. Correct it.");
}
