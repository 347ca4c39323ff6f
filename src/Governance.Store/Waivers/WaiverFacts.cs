using System.Linq;

using Governance.Rules.Facts;

namespace Governance.Store.Waivers;

/// <summary>Waivers in the evaluator's terms. What was only asked for is no fact of a decision.</summary>
internal static class WaiverFacts
{
    public static WaiverFact[] Of(Measures.MeasureState measure, string gate) =>
    [
        .. measure.Waivers.Where(item => item.Gate == gate && item is { GrantedBy: not null, GrantedAt: not null }).Select(item => new WaiverFact
        {
            GateCode = item.Gate,
            CriterionCode = item.Criterion,
            AskedBy = item.AskedBy,
            GrantedBy = item.GrantedBy!,
            GrantedByRoles = item.GrantedByRoles.ToArray(),
            GrantedAt = item.GrantedAt!.Value,
            ExpiresAt = item.ExpiresAt,
            Revoked = item.State == WaiverState.Revoked,
            Reason = item.Reason,
        }),
    ];
}
