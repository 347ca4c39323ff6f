using System.Globalization;
using System.IO;

using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Rulebooks.Yaml;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Governance.Store.Intake.Configuration;

/// <summary>Reads the form in which people write intake rules (docs/intake.md). Strict: what it does not know, it refuses with the line.</summary>
internal static class IntakeRulesYaml
{
    public static IntakeRulesReading Read(string text)
    {
        try
        {
            YamlGuard.Check(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var rules = Rules(new YamlMap(stream.Documents[0].RootNode, "Intake rules"));
            var fault = IntakeRulesFaults.Find(rules);
            return fault.Length == 0 ? new IntakeRulesReading(rules, 0, string.Empty) : new IntakeRulesReading(null, 0, fault);
        }
        catch (YamlFault fault)
        {
            return new IntakeRulesReading(null, fault.Line, fault.Message);
        }
        catch (YamlException fault)
        {
            return new IntakeRulesReading(null, (int)fault.Start.Line, "This is not well-formed YAML: " + fault.Message);
        }
    }

    private static IntakeRules Rules(YamlMap map)
    {
        var rules = new IntakeRules
        {
            Version = map.Number("version", 0),
            Required = map.Texts("required"),
            Kinds = map.Maps("kinds", "A kind").ConvertAll(Kind),
            Reviews = map.Maps("reviews", "A review").ConvertAll(Review),
            Criteria = map.Maps("criteria", "A criterion").ConvertAll(Criterion),
            MinimumValue = map.Has("minimumValue") ? Minimum(map) : null,
            Portfolio = map.Maps("portfolio", "A portfolio outcome").ConvertAll(Outcome),
        };
        map.Close();
        return rules;
    }

    private static decimal Minimum(YamlMap map) =>
        decimal.TryParse(map.Text("minimumValue"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new YamlFault(map.Line, "'minimumValue' takes a number such as 2.5.");

    private static KindRule Kind(YamlMap map)
    {
        var rule = new KindRule { Kind = map.Choice<DemandKind>("kind"), Label = map.Text("label"), Required = map.Texts("required") };
        map.Close();
        return rule;
    }

    private static ReviewRule Review(YamlMap map)
    {
        var rule = new ReviewRule { Review = map.Choice<DemandReview>("review"), Roles = map.Texts("roles") };
        map.Close();
        return rule;
    }

    private static OutcomeRule Outcome(YamlMap map)
    {
        var rule = new OutcomeRule { Outcome = map.Choice<PortfolioOutcome>("outcome"), Roles = map.Texts("roles") };
        map.Close();
        return rule;
    }

    private static CriterionRule Criterion(YamlMap map)
    {
        var rule = new CriterionRule
        {
            Code = map.Text("code"),
            Name = map.Text("name"),
            Dimension = map.Choice<ScoreDimension>("dimension"),
            Weight = map.Number("weight", 1),
            Roles = map.Texts("roles"),
        };
        map.Close();
        return rule;
    }
}
