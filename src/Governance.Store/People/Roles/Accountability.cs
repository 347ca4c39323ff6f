using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Kpis;
using Governance.Store.Measures;

namespace Governance.Store.People.Roles;

/// <summary>Who answers for what on a measure, with names: people, place, plan, effect, context, and the result that the owner owns.</summary>
internal static class Accountability
{
    private static readonly string[] Wanted = ["owner", "sponsor", "controller"];
    private static readonly string[] Fields = ["function", "legalEntity", "milestonePlan", "steeringContext"];

    public static JsonObject Of(MeasureState measure, DateTimeOffset asOf, Func<string, string> nameOf)
    {
        var held = HeldRoles.At(measure, asOf);
        var shown = new JsonObject();
        var missing = new List<string>();
        foreach (var role in Wanted)
        {
            var people = held.Roles.Where(one => one.Role == role).Select(one => (JsonNode)new JsonObject { ["id"] = one.PersonId, ["name"] = nameOf(one.PersonId) }).ToArray();
            shown[role] = new JsonArray(people);
            Note(role, people.Length == 0);
        }

        foreach (var field in Fields)
        {
            shown[field] = measure.Fields.GetValueOrDefault(field);
            Note(field, !measure.Fields.ContainsKey(field) && !(field == "milestonePlan" && measure.Milestones.Count != 0));
        }

        shown["milestones"] = measure.Milestones.Count;
        shown["effect"] = new JsonObject
        {
            ["kind"] = measure.Fields.GetValueOrDefault("effectKind"),
            ["amount"] = measure.Fields.GetValueOrDefault("effectAmount"),
            ["currency"] = measure.Fields.GetValueOrDefault("effectCurrency"),
            ["months"] = measure.Effects.Count,
        };
        Note("effect", !measure.Fields.ContainsKey("effectAmount") && measure.Effects.Count == 0);
        shown["result"] = new JsonArray([.. new KpiRegister().Of(measure, asOf).Entries.Select(text => (JsonNode)text)]);
        shown["missing"] = new JsonArray([.. missing.Select(name => (JsonNode)name)]);
        return shown;

        void Note(string name, bool isMissing)
        {
            if (isMissing)
            {
                missing.Add(name);
            }
        }
    }
}
