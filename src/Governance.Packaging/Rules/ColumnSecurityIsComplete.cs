using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Contract;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>The contract's columns are secured, every profile speaks of exactly them, and one profile lets people read and nothing else.</summary>
internal sealed class ColumnSecurityIsComplete : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        foreach (var table in source.Tables)
        {
            var wanted = table.LogicalName == "gov_measure" ? GovernedTables.SecuredOfMeasure : [];
            foreach (var column in table.Columns)
            {
                var name = (string?)column.Element("LogicalName") ?? "";
                if (((string?)column.Element("IsSecured") == "1") != wanted.Contains(name))
                {
                    yield return new("Solution.ColumnSecurity", table.Entity.Path, $"IsSecured of {name} is not what the contract says. Correct it.");
                }
            }
        }

        var profiles = source.FieldSecurityProfiles.Root.Elements("FieldSecurityProfile").ToList();
        foreach (var profile in profiles)
        {
            var covered = profile.Descendants("FieldPermission").Select(permission => $"{(string?)permission.Element("EntityName")}.{(string?)permission.Element("AttributeName")}");
            if (!covered.Order(StringComparer.Ordinal).SequenceEqual(GovernedTables.SecuredOfMeasure.Select(name => $"gov_measure.{name}").Order(StringComparer.Ordinal)))
            {
                yield return new("Solution.ProfileIncomplete", source.FieldSecurityProfiles.Path, $"{(string?)profile.Attribute("name")} does not speak of exactly the secured columns. List each of them once.");
            }
        }

        if (!profiles.Any(IsReadOnly))
        {
            yield return new("Solution.NoReadProfile", source.FieldSecurityProfiles.Path, "Without a profile that allows reading only, nobody but administrators sees the secured columns. Add one (4/0/0).");
        }
    }

    private static bool IsReadOnly(XElement profile) => profile.Descendants("FieldPermission").All(permission =>
        (string?)permission.Element("CanRead") == "4" && (string?)permission.Element("CanUpdate") == "0" && (string?)permission.Element("CanCreate") == "0");
}
