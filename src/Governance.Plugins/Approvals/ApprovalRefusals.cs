using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Approvals;

/// <summary>Refusals of an approval that cannot count.</summary>
internal static class ApprovalRefusals
{
    public static Refusal OnBehalf => Refusal.Of(
        "Approval.OnBehalfOfAnother",
        "An approval cannot be given on behalf of another. Let the approver answer in person.");

    public static Refusal Incomplete => Refusal.Of(
        "Approval.Incomplete",
        "An approval names the measure, the gate, the step, the answer and the packet that was seen. Open the gate's packet and answer from there.");

    public static Refusal PacketChanged => Refusal.Of(
        "Approval.PacketChanged",
        "The packet changed: look at it again, then answer.");

    public static Refusal NotTheNextGate(string gate) => Refusal.Of(
        "Approval.NotTheNextGate",
        "The measure does not stand before gate " + gate + ". Look at the measure again, then answer for its next gate.");
}
