using System.Collections.Generic;
using System.Linq;

namespace Governance.Architecture.Tests.References;

/// <summary>Which part may reference which: the table of the design.</summary>
internal static class ReferenceTable
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Governance.Rules"] = [],
        ["Governance.Store"] = ["Governance.Rules"],
        ["Governance.JiraApp"] = ["Governance.Store"],
        ["Governance.Server"] = ["Governance.Store", "Governance.JiraApp"],
        ["Governance.Plugins"] = ["Governance.Rules", "Microsoft.Xrm.Sdk"],
        ["Governance.Packaging"] = [],
        ["Governance.Sandbox"] = ["Microsoft.Xrm.Sdk"],
        ["Microsoft.Xrm.Sdk"] = [],
    };

    public static IReadOnlyCollection<string> Parts => Allowed.Keys;

    /// <summary>What the part references and may not; a part that the table does not know may reference nothing.</summary>
    public static IEnumerable<string> Violations(string part, IEnumerable<string> references) => references
        .Where(reference => Allowed.ContainsKey(reference) || reference.StartsWith("Governance.", System.StringComparison.Ordinal))
        .Where(reference => !Allowed.TryGetValue(part, out var allowed) || !allowed.Contains(reference))
        .Select(reference => $"{part} references {reference}")
        .Concat(Allowed.ContainsKey(part) ? [] : [$"{part} is no part of the design"]);
}
