using System.Collections.Generic;
using System.IO;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Governance.Store.Rulebooks.Yaml;

/// <summary>Reads the form in which people write rulebooks (docs/rulebook.md). Strict: what it does not know, it refuses with the line.</summary>
public static class RulebookYaml
{
    /// <summary>The canonical form of the rulebook, or what is wrong with it.</summary>
    public static YamlReading Read(string text)
    {
        try
        {
            YamlGuard.Check(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var rulebook = Rulebook(new YamlMap(stream.Documents[0].RootNode, "A rulebook"));
            return RulebookFaults.Find(rulebook) is { } fault
                ? new YamlReading(null, 0, fault)
                : new YamlReading(RulebookText.Write(rulebook), 0, string.Empty);
        }
        catch (YamlFault fault)
        {
            return new YamlReading(null, fault.Line, fault.Message);
        }
        catch (YamlException fault)
        {
            return new YamlReading(null, (int)fault.Start.Line, "This is not well-formed YAML: " + fault.Message);
        }
    }

    private static Rulebook Rulebook(YamlMap map)
    {
        var rulebook = new Rulebook
        {
            Code = map.Text("code"),
            Name = map.Text("name"),
            Version = map.Number("version", 0),
            Gates = map.Maps("gates", "A gate").ConvertAll(Gate).OrderBy(gate => gate.From).ToArray(),
        };
        map.Close();
        return rulebook;
    }

    private static GateDefinition Gate(YamlMap map)
    {
        var gate = new GateDefinition
        {
            Code = map.Text("code"),
            Name = map.Text("name"),
            Type = map.Choice<GateType>("type"),
            From = map.Choice<DegreeOfImplementation>("from"),
            AppliesWhen = map.Maps("appliesWhen", "A condition of 'appliesWhen'").ConvertAll(GateTermsYaml.Test),
            ScoreAtLeast = map.Has("score") ? GateTermsYaml.Score(map.Map("score")) : 0,
            Criteria = map.Maps("criteria", "A criterion").ConvertAll(CriterionYaml.Read),
            Outcomes = map.Has("outcomes") ? Outcomes(map.Map("outcomes")) : default,
        };
        map.Close();
        return gate;
    }

    private static List<OutcomeRight> Outcomes(YamlMap map)
    {
        var rights = new List<OutcomeRight>();
        foreach (var (key, outcome) in new[] { ("conditionalGo", GateOutcome.ConditionalGo), ("hold", GateOutcome.Hold), ("recycle", GateOutcome.Recycle), ("kill", GateOutcome.Kill) })
        {
            if (map.Has(key))
            {
                rights.Add(new OutcomeRight { Outcome = outcome, Roles = map.Texts(key) });
            }
        }

        map.Close();
        return rights;
    }
}
