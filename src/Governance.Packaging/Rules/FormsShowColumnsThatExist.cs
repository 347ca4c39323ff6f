using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Contract;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Forms show columns of their table, do not offer a store-owned column for editing, never show the permit, and are on.</summary>
internal sealed class FormsShowColumnsThatExist : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly) =>
        source.Tables.SelectMany(table => table.Forms.SelectMany(form => Check(source, table, form)));

    private static IEnumerable<Finding> Check(SolutionSource source, TableSource table, SourceFile form)
    {
        foreach (var control in form.Root.Descendants("control"))
        {
            var name = (string?)control.Attribute("datafieldname") ?? "";
            if (!KnownColumns.Has(source, table.LogicalName, name))
            {
                yield return new("Solution.FormUnknownColumn", form.Path, $"{table.LogicalName} has no column {name}. Correct the control's datafieldname.");
            }

            var storeOwned = GovernedTables.Find(table.LogicalName)?.Column(name) is { StoreOwned: true };
            if (name == "gov_writepermit" || (storeOwned && (string?)control.Attribute("disabled") != "true"))
            {
                yield return new("Solution.StoreColumnEditable", form.Path, $"Only the store writes {name}, so the form must not offer it for editing. Set disabled to true; leave the permit out.");
            }
        }

        if (form.Root.Descendants("FormActivationState").Any(state => state.Value != "1"))
        {
            yield return new("Solution.InactiveForm", form.Path, "The form is switched off. Switch it on or remove it.");
        }
    }
}
