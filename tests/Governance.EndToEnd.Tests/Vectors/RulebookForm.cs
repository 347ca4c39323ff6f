using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Rules.Rulebooks;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>A rulebook in the form in which people publish it (docs/rulebook.md). JSON is YAML.</summary>
internal static class RulebookForm
{
    public static string Of(Rulebook rulebook) => new JsonObject
    {
        ["code"] = rulebook.Code,
        ["name"] = rulebook.Name,
        ["version"] = rulebook.Version,
        ["gates"] = List(rulebook.Gates, Gate),
    }.ToJsonString();

    private static JsonObject Gate(GateDefinition gate)
    {
        var form = new JsonObject
        {
            ["code"] = gate.Code,
            ["name"] = gate.Name,
            ["type"] = gate.Type.ToString(),
            ["from"] = gate.From.ToString(),
            ["criteria"] = List(gate.Criteria, Criterion),
        };
        if (gate.ScoreAtLeast != 0)
        {
            form["score"] = new JsonObject { ["atLeast"] = gate.ScoreAtLeast };
        }

        if (gate.Outcomes.Count != 0)
        {
            form["outcomes"] = new JsonObject(gate.Outcomes.Select(right => KeyValuePair.Create(Lower(right.Outcome.ToString()), (JsonNode?)Texts(right.Roles))));
        }

        return form;
    }

    private static JsonObject Criterion(Criterion criterion)
    {
        var form = new JsonObject { ["code"] = criterion.Code, ["name"] = criterion.Name, ["suppliedBy"] = Texts(criterion.SuppliedBy) };
        if (criterion.Weight != 0)
        {
            form["weight"] = criterion.Weight;
        }

        if (criterion.WaivableBy.Count != 0)
        {
            form["waivableBy"] = Texts(criterion.WaivableBy);
        }

        Ask(criterion, form);
        return form;
    }

    private static void Ask(Criterion criterion, JsonObject form)
    {
        switch (criterion)
        {
            case FieldsCriterion fields:
                form["fields"] = Texts(fields.Fields);
                form["roles"] = Texts(fields.Roles);
                break;
            case EvidenceCriterion evidence:
                form["evidence"] = new JsonObject { ["kind"] = evidence.Kind, ["maxAgeDays"] = evidence.MaxAgeDays };
                break;
            case WorkItemsCriterion:
                form["workItems"] = "all";
                break;
            case RegisterCriterion register:
                form["register"] = register.Register;
                form["maxAgeDays"] = register.MaxAgeDays;
                form["reviewedBy"] = Texts(register.ReviewedBy);
                break;
            case ApprovalsCriterion approvals:
                form["approvals"] = new JsonObject { ["inOrder"] = approvals.Policy.InOrder, ["steps"] = List(approvals.Policy.Steps, Step) };
                break;
            default:
                throw new NotSupportedException($"{criterion.GetType().Name} has no form here.");
        }
    }

    private static JsonObject Step(ApprovalStep step) => new()
    {
        ["code"] = step.Code, ["name"] = step.Name, ["role"] = step.Role, ["quorum"] = step.Quorum, ["notHeldWith"] = Texts(step.NotHeldWith),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> of) => new([.. items.Select(of)]);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
