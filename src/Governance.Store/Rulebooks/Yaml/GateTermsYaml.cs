using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Yaml;

/// <summary>Reads when a gate applies, and the score that it wants.</summary>
internal static class GateTermsYaml
{
    private static readonly string[] Keys = ["is", "in", "atLeast", "atMost"];

    /// <summary>One condition: a field, and one of the ways to look at it.</summary>
    public static FieldTest Test(YamlMap map)
    {
        var field = map.Text("field");
        var given = Keys.Where(map.Has).ToList();
        if (given.Count != 1)
        {
            throw new YamlFault(map.Line, $"The field '{field}' is looked at in exactly one way: is, in, atLeast or atMost.");
        }

        ItemList<string> values = given[0] == "in" ? map.Texts("in") : new List<string> { map.Text(given[0]) };
        map.Close();
        return new FieldTest { Field = field, Kind = KindOf(given[0]), Values = values };
    }

    /// <summary>The percentage that is enough.</summary>
    public static int Score(YamlMap map)
    {
        var least = map.Number("atLeast", 0);
        map.Close();
        return least is >= 1 and <= 100 ? least : throw new YamlFault(map.Line, "'score' takes atLeast: a percentage from 1 to 100.");
    }

    private static FieldTestKind KindOf(string key) => key switch
    {
        "atLeast" => FieldTestKind.AtLeast,
        "atMost" => FieldTestKind.AtMost,
        _ => FieldTestKind.OneOf,
    };
}
