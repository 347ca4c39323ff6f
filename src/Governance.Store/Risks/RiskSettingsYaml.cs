using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.Registers;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Risks;

/// <summary>Reads the section <c>risks</c> of the settings.</summary>
internal static class RiskSettingsYaml
{
    public static RiskSettings Read(YamlMap map)
    {
        var usual = new RiskSettings();
        var settings = new RiskSettings
        {
            Limits = map.Has("limits") ? Limits(map) : usual.Limits,
            Reviewers = map.Has("reviewers") ? RoleList.Read(map, "reviewers") : usual.Reviewers,
        };
        map.Close();
        return settings;
    }

    private static List<RiskLimit> Limits(YamlMap map)
    {
        var limits = map.Maps("limits", "A limit").ConvertAll(Limit);
        return limits.Count != 0 && limits.Select(limit => limit.Role).Distinct().Count() == limits.Count
            ? limits
            : throw new YamlFault(map.Line, "'limits' takes at least one limit, and one a role.");
    }

    private static RiskLimit Limit(YamlMap map)
    {
        var limit = new RiskLimit { Role = map.Text("role"), UpTo = map.Number("upTo", 0) };
        map.Close();
        return FieldRules.IsCode(limit.Role) && limit.UpTo is >= 1 and <= 25
            ? limit
            : throw new YamlFault(map.Line, "A limit takes a role, and 'upTo' a score from 1 to 25.");
    }
}
