using System.Collections.Generic;

using Governance.Store.Measures;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Registers;

/// <summary>Reads a list of roles in settings.</summary>
internal static class RoleList
{
    public static IReadOnlyList<string> Read(YamlMap map, string key)
    {
        var roles = map.Texts(key);
        return roles.TrueForAll(FieldRules.IsCode) ? roles : throw new YamlFault(map.Line, $"'{key}' takes roles of 1 to 50 letters, digits, dots, dashes and underscores.");
    }
}
