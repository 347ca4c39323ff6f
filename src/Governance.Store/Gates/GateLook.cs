using Governance.Rules.Decisions;
using Governance.Rules.Facts;

namespace Governance.Store.Gates;

/// <summary>A gate as it stands now.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Gate">The gate.</param>
/// <param name="Facts">What was judged.</param>
/// <param name="Decision">What a Go would come to now.</param>
/// <param name="PacketText">What an approver sees.</param>
public sealed record GateLook(Measures.MeasureState Measure, string Gate, GateFacts Facts, GateDecision Decision, string PacketText)
{
    /// <summary>What would refuse a Go that the decision allows; null when nothing does.</summary>
    public PromotionHold? Held { get; init; }

    /// <summary>Whether a Go would be taken.</summary>
    public bool IsOpen => Decision.IsAllowed && Held is null;
}
