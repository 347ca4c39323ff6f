using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads the values of choices, states and status reasons.</summary>
internal static class ChoiceReader
{
    public static IReadOnlyDictionary<int, string> Options(XElement optionSet) => optionSet
        .Descendants()
        .Where(element => element.Name.LocalName is "option" or "state" or "status")
        .ToDictionary(Value, element => element.Label());

    /// <summary>Notes which status belongs to which state.</summary>
    public static void States(XElement attribute, TableDefinition table)
    {
        foreach (var state in attribute.Descendants("state"))
        {
            table.StateDefaults[Value(state)] = Number(state.Attr("defaultstatus"));
        }

        foreach (var status in attribute.Descendants("status"))
        {
            table.StatusStates[Value(status)] = Number(status.Attr("state"));
        }
    }

    private static int Value(XElement element) => Number(element.Attr("value"));

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new SolutionImportException($"'{text}' is no value of a choice.");
}
