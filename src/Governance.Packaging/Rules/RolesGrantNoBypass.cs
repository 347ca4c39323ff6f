using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>No role of ours may pass the guards by, and every privilege on a table of ours names one that exists.</summary>
internal sealed class RolesGrantNoBypass : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        foreach (var role in source.Roles)
        {
            foreach (var privilege in role.Root.Descendants("RolePrivilege").Select(privilege => (string?)privilege.Attribute("name") ?? ""))
            {
                if (privilege.StartsWith("prvBypass", StringComparison.OrdinalIgnoreCase))
                {
                    yield return new("Solution.BypassPrivilege", role.Path, $"{privilege} lets its holder pass the guards by. Remove it.");
                }

                var table = privilege.IndexOf("gov_", StringComparison.Ordinal);
                if (table >= 0 && source.Table(privilege[table..]) is null)
                {
                    yield return new("Solution.PrivilegeUnknownTable", role.Path, $"{privilege} names a table that does not exist. Correct it.");
                }
            }
        }
    }
}
