using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Decisions;
using Governance.Rules.Text;

namespace Governance.Store.Gates;

/// <summary>A decision as JSON: verdict, reasons and remedies, in the evaluator's order.</summary>
internal static class RefusalJson
{
    /// <summary>The decision of a gate as it stands, with what the settings hold against it.</summary>
    public static JsonObject Of(GateLook look)
    {
        var shown = Of(look.Decision);
        if (look.Held is { } held)
        {
            shown["verdict"] = nameof(Verdict.Refused);
            shown["text"] = held.Text;
            shown["reasons"] = PromotionFreeze.Reasons(held);
        }

        return shown;
    }

    public static JsonObject Of(GateDecision decision) => new()
    {
        ["verdict"] = decision.Verdict.ToString(),
        ["gate"] = decision.GateCode,
        ["criterion"] = decision.CriterionCode,
        ["rulebookDigest"] = decision.RulebookDigest,
        ["factsDigest"] = decision.FactsDigest,
        ["text"] = RefusalText.Of(decision),
        ["reasons"] = List(decision.Reasons, reason => new JsonObject
        {
            ["code"] = reason.Code,
            ["criterion"] = reason.CriterionCode,
            ["criterionName"] = reason.CriterionName,
            ["subject"] = reason.Subject,
            ["state"] = reason.State.ToString(),
        }),
        ["remedies"] = List(decision.Remedies, remedy => new JsonObject
        {
            ["action"] = remedy.Action.ToString(),
            ["criterion"] = remedy.CriterionCode,
            ["subject"] = remedy.Subject,
            ["count"] = remedy.Count,
            ["roles"] = List(remedy.Roles, role => JsonValue.Create(role)),
            ["persons"] = List(remedy.Persons, person => new JsonObject
            {
                ["role"] = person.Role,
                ["personId"] = person.PersonId,
                ["name"] = person.PersonName,
            }),
        }),
    };

    private static JsonArray List<T>(IReadOnlyList<T> items, Func<T, JsonNode?> of) => new([.. items.Select(of)]);
}
