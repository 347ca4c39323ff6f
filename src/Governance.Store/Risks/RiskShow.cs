using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>Risks as the API shows them.</summary>
internal static class RiskShow
{
    public static JsonObject Of(MeasureState measure, Risk risk, RiskSettings settings, PersonNames people)
    {
        var draft = risk.Draft;
        return new JsonObject
        {
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["code"] = draft.Code,
            ["title"] = draft.Title,
            ["cause"] = draft.Cause,
            ["kind"] = draft.Kind.ToString(),
            ["commitment"] = draft.Commitment,
            ["probability"] = draft.Probability,
            ["impact"] = draft.Impact,
            ["score"] = risk.Score,
            ["highest"] = risk.Highest,
            ["owner"] = people.Of(draft.OwnerId),
            ["response"] = draft.Response,
            ["due"] = RegisterText.Day(draft.Due),
            ["done"] = RegisterText.Day(draft.Done),
            ["state"] = risk.IsOpen ? "Open" : "Closed",
            ["closed"] = risk.Closed,
            ["occurred"] = risk.Occurred,
            ["accepted"] = risk.IsAccepted,
            ["acceptance"] = risk.Acceptance is not { } acceptance ? null : new JsonObject
            {
                ["score"] = acceptance.Score,
                ["by"] = people.Of(acceptance.By),
                ["role"] = acceptance.Role,
                ["reason"] = acceptance.Reason,
                ["at"] = acceptance.At,
                ["ledgerNumber"] = acceptance.LedgerNumber,
            },
            ["acceptableBy"] = new JsonArray([.. RiskRights.For(risk.Score, settings).Select(role => (JsonNode)role)]),
            ["escalations"] = new JsonArray([.. risk.Escalations.Select(item => new JsonObject
            {
                ["cause"] = item.Cause.ToString(),
                ["score"] = item.Score,
                ["at"] = item.At,
                ["ledgerNumber"] = item.LedgerNumber,
            })]),
            ["ledgerNumber"] = risk.LedgerNumber,
        };
    }
}
