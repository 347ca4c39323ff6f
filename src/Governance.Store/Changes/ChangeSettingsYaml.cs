using Governance.Store.Registers;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Changes;

/// <summary>Reads the section <c>changes</c> of the settings.</summary>
internal static class ChangeSettingsYaml
{
    private const int MostRules = 50;

    public static ChangeSettings Read(YamlMap map)
    {
        var settings = map.Has("rules") ? new ChangeSettings { Rules = map.Maps("rules", "A rule").ConvertAll(Rule) } : new ChangeSettings();
        map.Close();
        return settings.Rules.Count <= MostRules ? settings : throw new YamlFault(map.Line, "'rules' takes at most 50 rules.");
    }

    private static ChangeRule Rule(YamlMap map)
    {
        var rule = new ChangeRule { Kind = map.Choice<ChangeKind>("kind"), From = map.Number("from", 0), DecidedBy = RoleList.Read(map, "decidedBy") };
        map.Close();
        return rule.DecidedBy.Count != 0 ? rule : throw new YamlFault(map.Line, "'decidedBy' takes at least one role.");
    }
}
