using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Governance.Architecture.Tests.Purity;

/// <summary>Namespaces that need each other, by one step or by many.</summary>
internal static class NamespaceCircles
{
    public static IEnumerable<string> In(IEnumerable<TypeDefinition> types)
    {
        var all = types.ToList();
        var spaces = all.Select(Space).ToHashSet();
        var needs = all.GroupBy(Space).ToDictionary(
            group => group.Key,
            group => group.SelectMany(Code.TypesNamed).Select(Space).Where(space => space != group.Key && spaces.Contains(space)).ToHashSet());
        return needs.Keys.Where(space => Reach(space, needs).Contains(space)).Order(StringComparer.Ordinal);
    }

    private static HashSet<string> Reach(string from, Dictionary<string, HashSet<string>> needs)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(needs[from]);
        while (open.TryPop(out var space))
        {
            if (reached.Add(space))
            {
                needs[space].ToList().ForEach(open.Push);
            }
        }

        return reached;
    }

    private static string Space(TypeReference type) => type.DeclaringType is null ? type.Namespace : Space(type.DeclaringType);
}
