using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>
/// A code component on a form stands in a control of that form, is one of the solution, and its bound properties name the
/// column of that control; every device shows it, and every control of the solution is shown somewhere.
/// </summary>
internal sealed class FormsShowControlsThatExist : ILintRule
{
    private static readonly string[] FormFactors = ["0", "1", "2"];

    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        foreach (var form in source.Tables.SelectMany(table => table.Forms))
        {
            foreach (var finding in form.Root.Descendants("controlDescription").SelectMany(description => Check(source, form, description)))
            {
                yield return finding;
            }
        }

        var shown = source.Tables.SelectMany(table => table.Forms)
            .SelectMany(form => form.Root.Descendants("customControl"))
            .Select(custom => (string?)custom.Attribute("name"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var control in source.Controls.Where(control => !shown.Contains(control.Name)))
        {
            yield return new("Solution.ControlUnused", control.Data.Path, $"No form shows {control.Name}. Put it on a form or remove it.");
        }
    }

    private static IEnumerable<Finding> Check(SolutionSource source, SourceFile form, XElement description)
    {
        var place = Ids.Normal((string?)description.Attribute("forControl"));
        var cell = form.Root.Descendants("control").FirstOrDefault(control => place.Length > 0 && Ids.Normal((string?)control.Attribute("uniqueid")) == place);
        if (cell is null)
        {
            yield return new("Solution.FormUnknownControl", form.Path, $"No control of the form has the unique id {(string?)description.Attribute("forControl")}. Correct forControl.");
            yield break;
        }

        var column = (string?)cell.Attribute("datafieldname") ?? "";
        var named = description.Elements("customControl").Where(custom => custom.Attribute("name") is not null).ToList();
        foreach (var custom in named)
        {
            var name = (string?)custom.Attribute("name");
            var control = source.Controls.FirstOrDefault(candidate => candidate.Name == name);
            if (control is null)
            {
                yield return new("Solution.FormUnknownControl", form.Path, $"The solution has no control {name}. Correct the name, or add the control.");
            }
            else if (!Bound(control).All(property => (string?)custom.Element("parameters")?.Element(property) == column))
            {
                yield return new("Solution.ControlNotBound", form.Path, $"Each bound property of {name} must name the column {column} of its control. Correct the parameters.");
            }
        }

        if (!FormFactors.All(factor => named.Exists(custom => (string?)custom.Attribute("formFactor") == factor)))
        {
            yield return new("Solution.ControlNotEverywhere", form.Path, $"The control of {column} is not there on every device. Name it for the form factors 0, 1 and 2.");
        }
    }

    private static IEnumerable<string> Bound(ControlSource control) =>
        control.Properties.Where(property => (string?)property.Attribute("usage") == "bound").Select(property => (string?)property.Attribute("name") ?? "");
}
