using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Reviews;

/// <summary>Refusals of a request for a gate.</summary>
internal static class ReviewRefusals
{
    public static Refusal Incomplete => Refusal.Of(
        "Review.Incomplete",
        "A gate review names a measure and a gate. Fill both and save again.");

    public static Refusal OutcomeUnknown => Refusal.Of(
        "Review.OutcomeUnknown",
        "A gate review asks for Go, Hold, Recycle or Kill. Choose one and save again.");

    /// <summary>In the words of the store, which says so in the row where this step did not run.</summary>
    public static Refusal NoConditions => Refusal.Of(
        "Review.NoConditions",
        "A ConditionalGo needs conditions with who meets each and until when, and a row in Dynamics has no place for them. Ask for it on the portfolio page: open the measure, then Gate, Conditions, 'Pass under conditions'.");

    public static Refusal ReasonMissing => Refusal.Of(
        "Outcome.ReasonMissing",
        "Hold, Recycle and Kill want a reason. Write why, and save again.");
}
