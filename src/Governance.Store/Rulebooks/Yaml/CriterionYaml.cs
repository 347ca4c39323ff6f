using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Yaml;

/// <summary>Reads one criterion: which kind it is follows from the key that says what is asked for.</summary>
internal static class CriterionYaml
{
    public static Criterion Read(YamlMap map)
    {
        var (code, name, suppliedBy) = (map.Text("code"), map.Text("name"), map.Texts("suppliedBy"));
        var (weight, waivableBy) = (Weight(map, code), map.Texts("waivableBy"));
        var kinds = (map.Has("fields") || map.Has("roles") ? 1 : 0) + (map.Has("evidence") ? 1 : 0) + (map.Has("workItems") ? 1 : 0) + (map.Has("approvals") ? 1 : 0)
            + (map.Has("register") ? 1 : 0);
        if (kinds != 1)
        {
            throw new YamlFault(map.Line, $"Criterion '{code}' asks for exactly one of: fields and roles, evidence, workItems, approvals, register.");
        }

        Criterion criterion;
        if (map.Has("evidence"))
        {
            var evidence = map.Map("evidence");
            criterion = new EvidenceCriterion { Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy, Kind = evidence.Text("kind"), MaxAgeDays = evidence.Number("maxAgeDays", 0) };
            evidence.Close();
        }
        else if (map.Has("workItems"))
        {
            criterion = map.Text("workItems") == "all"
                ? new WorkItemsCriterion { Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy }
                : throw new YamlFault(map.Line, "'workItems' takes all.");
        }
        else if (map.Has("register"))
        {
            criterion = new RegisterCriterion
            {
                Code = code,
                Name = name,
                SuppliedBy = suppliedBy,
                Weight = weight,
                WaivableBy = waivableBy,
                Register = map.Text("register"),
                MaxAgeDays = map.Number("maxAgeDays", 0),
                ReviewedBy = map.Texts("reviewedBy"),
            };
        }
        else if (map.Has("approvals"))
        {
            criterion = new ApprovalsCriterion { Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy, Policy = Policy(map.Map("approvals")) };
        }
        else
        {
            criterion = new FieldsCriterion { Code = code, Name = name, SuppliedBy = suppliedBy, Weight = weight, WaivableBy = waivableBy, Fields = map.Texts("fields"), Roles = map.Texts("roles") };
        }

        map.Close();
        return criterion;
    }

    private static int Weight(YamlMap map, string code) => map.Number("weight", 0) is var weight && (weight > 0 || !map.Has("weight"))
        ? weight
        : throw new YamlFault(map.Line, $"Criterion '{code}': the weight must be 1 or more; leave it out where the criterion must be met.");

    private static ApprovalPolicy Policy(YamlMap map)
    {
        var policy = new ApprovalPolicy { InOrder = map.Flag("inOrder"), Steps = map.Maps("steps", "A step").ConvertAll(ApprovalStepYaml.Read) };
        map.Close();
        return policy;
    }
}
