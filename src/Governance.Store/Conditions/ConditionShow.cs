using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Facts;
using Governance.Store.Gates;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Conditions;

/// <summary>Conditions as the API shows them.</summary>
internal static class ConditionShow
{
    public static JsonObject Answer(Condition condition, ConditionState state) => new() { ["code"] = condition.Code, ["state"] = state.ToString() };

    /// <summary>All of a measure, in the order in which they came; overdue is judged now.</summary>
    public static JsonObject List(MeasureState measure, DateTimeOffset now, Func<string, string> nameOf) => new()
    {
        ["items"] = new JsonArray([.. ConditionStanding.Of(measure).Select(condition => Item(condition, measure, now, nameOf))]),
        ["next"] = null,
    };

    private static JsonObject Item(Condition condition, MeasureState measure, DateTimeOffset now, Func<string, string> nameOf) => new()
    {
        ["code"] = condition.Code,
        ["gate"] = condition.Gate,
        ["text"] = condition.Text,
        ["ownerRole"] = condition.OwnerRole,
        ["owners"] = new JsonArray([.. measure.Roles.Where(held => held.Role == condition.OwnerRole && held.IsHeldAt(now)).Select(held => NamedPerson.Of(held.PersonId, nameOf))]),
        ["due"] = condition.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["state"] = condition.State.ToString(),
        ["overdue"] = condition.State != ConditionState.Confirmed && condition.OverdueFrom <= now,
        ["metBy"] = NamedPerson.Of(condition.MetBy, nameOf),
        ["metAt"] = condition.MetAt,
        ["reason"] = condition.Reason,
        ["evidence"] = condition.Evidence,
        ["confirmedBy"] = NamedPerson.Of(condition.ConfirmedBy, nameOf),
        ["confirmedAt"] = condition.ConfirmedAt,
        ["ledgerNumber"] = condition.LedgerNumber,
    };
}
