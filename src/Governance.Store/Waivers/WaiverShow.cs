using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Gates;
using Governance.Store.Measures;

namespace Governance.Store.Waivers;

/// <summary>Waivers as the API shows them.</summary>
internal static class WaiverShow
{
    public static JsonObject Answer(Waiver waiver, WaiverState state) => new() { ["id"] = waiver.Id, ["state"] = state.ToString() };

    /// <summary>All of a measure, in the order in which they were asked for; whether one holds is judged now.</summary>
    public static JsonObject List(MeasureState measure, DateTimeOffset now, Func<string, string> nameOf) => new()
    {
        ["items"] = new JsonArray([.. measure.Waivers.Select(waiver => Item(waiver, now, nameOf))]),
        ["next"] = null,
    };

    private static JsonObject Item(Waiver waiver, DateTimeOffset now, Func<string, string> nameOf) => new()
    {
        ["id"] = waiver.Id,
        ["gate"] = waiver.Gate,
        ["criterion"] = waiver.Criterion,
        ["reason"] = waiver.Reason,
        ["state"] = waiver.State.ToString(),
        ["holds"] = waiver.State == WaiverState.Granted && now < waiver.ExpiresAt,
        ["expiresAt"] = waiver.ExpiresAt,
        ["askedBy"] = NamedPerson.Of(waiver.AskedBy, nameOf),
        ["askedAt"] = waiver.AskedAt,
        ["grantedBy"] = NamedPerson.Of(waiver.GrantedBy, nameOf),
        ["grantedAt"] = waiver.GrantedAt,
        ["revokedBy"] = NamedPerson.Of(waiver.RevokedBy, nameOf),
        ["revokedAt"] = waiver.RevokedAt,
        ["revokedReason"] = waiver.RevokedReason,
        ["ledgerNumber"] = waiver.LedgerNumber,
    };
}
