using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>A control is called after its manifest, its files are built, and its script registers it under its name.</summary>
internal sealed class ControlsAreBuilt : ILintRule
{
    private const string Prefix = "gov_";

    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly) => source.Controls.SelectMany(Check);

    private static IEnumerable<Finding> Check(ControlSource control)
    {
        var folder = control.Data.Path.Split('/')[^2];
        if (control.Name != Prefix + control.RegisteredName || control.Name != folder || control.FileName != $"/Controls/{control.Name}/ControlManifest.xml")
        {
            yield return new("Solution.ControlName", control.Data.Path, $"The control must be called {Prefix}{control.RegisteredName}, after its manifest, in its Name, its FileName and its folder.");
        }

        foreach (var missing in control.Resources.Where(resource => !control.Built.ContainsKey(resource)))
        {
            yield return new("Solution.ControlNotBuilt", control.Manifest.Path, $"The manifest names {missing}, which is not built. Build the controls with scripts/pack.sh.");
        }

        var scripts = control.Built.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)).ToList();
        if (scripts.Count > 0 && !scripts.Exists(script => Encoding.UTF8.GetString(script.Value).Contains(control.RegisteredName, StringComparison.Ordinal)))
        {
            yield return new("Solution.ControlNotRegistered", control.Manifest.Path, $"No script of the control registers {control.RegisteredName}, so a form would wait for it in vain. Register it at the end of the bundle.");
        }
    }
}
