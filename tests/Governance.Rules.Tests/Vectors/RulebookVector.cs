using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Rulebooks;
using Newtonsoft.Json.Linq;

namespace Governance.Rules.Tests.Vectors;

/// <summary>Reads the rulebook of a vector.</summary>
internal static class RulebookVector
{
    public static Rulebook Read(JToken json, string where)
    {
        var source = new StrictObject(json, where);
        var rulebook = new Rulebook
        {
            Code = source.Text("code"),
            Name = source.Text("name"),
            Version = (int)source.Number("version", 1),
            Gates = source.Objects("gates", Gate),
        };
        source.Done();
        return rulebook;
    }

    private static GateDefinition Gate(StrictObject source) => new()
    {
        Code = source.Text("code"),
        Name = source.Text("name"),
        Type = source.Choice("type", GateType.GoNoGo),
        From = source.Parse<DegreeOfImplementation>(source.Text("from")),
        AppliesWhen = source.Objects("appliesWhen", Test),
        ScoreAtLeast = (int)source.Number("score", 0),
        Criteria = source.Objects("criteria", ReadCriterion),
        Outcomes = Outcomes(source).ToArray(),
    };

    private static IEnumerable<OutcomeRight> Outcomes(StrictObject source)
    {
        foreach (var right in source.Map("outcomes"))
        {
            yield return new OutcomeRight
            {
                Outcome = source.Parse<GateOutcome>(right.Key),
                Roles = right.Value!.Select(role => role.Value<string>()!).ToArray(),
            };
        }
    }

    private static Criterion ReadCriterion(StrictObject source)
    {
        var code = source.Text("code");
        var name = source.Text("name", code);
        var suppliedBy = source.Texts("suppliedBy");
        var weight = (int)source.Number("weight", 0);
        var waivableBy = source.Texts("waivableBy");
        return source.Text("kind") switch
        {
            "fields" => new FieldsCriterion { Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy, Fields = source.Texts("fields"), Roles = source.Texts("roles") },
            "evidence" => new EvidenceCriterion
            {
                Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy, Kind = source.Text("evidence"), MaxAgeDays = (int)source.Number("maxAgeDays", 0),
            },
            "register" => new RegisterCriterion
            {
                Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy, Register = source.Text("register"), MaxAgeDays = (int)source.Number("maxAgeDays", 0), ReviewedBy = source.Texts("reviewedBy"),
            },
            "workItems" => new WorkItemsCriterion { Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy },
            "approvals" => new ApprovalsCriterion
            {
                Code = code,
                Name = name,
                SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy,
                Policy = new ApprovalPolicy { InOrder = source.Flag("inOrder"), Steps = source.Objects("steps", Step) },
            },
            var other => throw new FormatException($"'{other}' is no kind of criterion."),
        };
    }

    private static FieldTest Test(StrictObject source) => new()
    {
        Field = source.Text("field"), Kind = source.Choice("kind", FieldTestKind.OneOf), Values = source.Texts("values"),
    };

    private static ApprovalStep Step(StrictObject source) => new()
    {
        Code = source.Text("code"),
        Name = source.Text("name", source.Text("code")),
        Role = source.Text("role"),
        Unanimous = source.Flag("everybody"),
        Quorum = (int)source.Number("quorum", 1),
        NotHeldWith = source.Texts("notHeldWith"),
        FromAmount = source.Has("fromAmount") ? new AmountThreshold { Field = source.Text("fromAmount"), AtLeast = source.Number("atLeast", 0) } : null,
        MaxAgeDays = (int)source.Number("maxAgeDays", 0),
        Sees = source.Texts("sees"),
    };
}
