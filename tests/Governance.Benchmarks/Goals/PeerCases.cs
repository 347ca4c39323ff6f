using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Benchmarks.Launch;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Benchmarks.Goals;

/// <summary>The rulebook's fourth gate and the cases, in the file that peers read.</summary>
internal static class PeerCases
{
    public static JsonObject Of(Rulebook rulebook, List<GateFacts> cases) => new()
    {
        ["rules"] = new JsonObject
        {
            ["gate"] = LaunchRulebook.Gate,
            ["degree"] = DegreeOfImplementation.Decided.ToString(),
            ["rulebook"] = rulebook.Digest,
            ["fields"] = Texts([.. LaunchRulebook.FirstFields, .. LaunchRulebook.SecondFields]),
            ["roles"] = Texts(LaunchRulebook.Roles),
            ["evidence"] = new JsonArray([.. LaunchRulebook.Evidence.Select(asked => new JsonObject { ["kind"] = asked.Kind, ["maxAgeDays"] = asked.MaxAgeDays })]),
            ["policy"] = new JsonObject { ["steps"] = new JsonArray([.. LaunchRulebook.Steps.Select(Step)]) },
        },
        ["cases"] = new JsonArray([.. cases.Select(Case)]),
    };

    private static JsonObject Step(ApprovalStep step) => new()
    {
        ["code"] = step.Code,
        ["role"] = step.Role,
        ["quorum"] = step.Quorum,
        ["notHeldWith"] = Texts(step.NotHeldWith),
    };

    private static JsonObject Case(GateFacts facts)
    {
        var json = new JsonObject
        {
            ["rulebook"] = facts.RulebookDigest,
            ["gate"] = facts.GateCode,
            ["degree"] = facts.Degree.ToString(),
            ["state"] = facts.State.ToString(),
            ["heldRoles"] = Texts(facts.Roles.Select(role => role.Role).Distinct(StringComparer.Ordinal)),
            ["evidence"] = new JsonArray([.. facts.Evidence.Select(item => Item(item, facts.AsOf))]),
            ["workItems"] = new JsonArray([.. facts.WorkItems.Select(item => new JsonObject { ["gate"] = item.GateCode, ["progress"] = item.Progress.ToString() })]),
            ["approvals"] = new JsonObject
            {
                ["gate"] = facts.GateCode,
                ["round"] = facts.Round,
                ["packet"] = facts.PacketDigest,
                ["rolesOf"] = new JsonObject(facts.Roles.GroupBy(role => role.PersonId, StringComparer.Ordinal)
                    .Select(person => KeyValuePair.Create(person.Key, (JsonNode?)Texts(person.Select(role => role.Role))))),
                ["answers"] = new JsonArray([.. facts.Approvals.OrderBy(answer => answer.Sequence).Select(Answer)]),
            },
        };
        foreach (var field in facts.Fields)
        {
            json[field.Name] = field.Value;
        }

        return json;
    }

    private static JsonObject Item(EvidenceFact item, DateTimeOffset asOf) => new()
    {
        ["kind"] = item.Kind,
        ["status"] = item.Status.ToString(),
        ["hasContent"] = item.Sha256.Length != 0,
        ["collected"] = (item.CollectedAt - asOf).Ticks,
        ["from"] = (item.ValidFrom - asOf)?.Ticks,
        ["until"] = (item.ValidUntil - asOf)?.Ticks,
    };

    private static JsonObject Answer(ApprovalFact answer) => new()
    {
        ["gate"] = answer.GateCode,
        ["step"] = answer.Step,
        ["person"] = answer.PersonId,
        ["answer"] = answer.Answer.ToString(),
        ["packet"] = answer.PacketDigest,
        ["round"] = answer.Round,
        ["sequence"] = answer.Sequence,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
