using Governance.Store.Registers;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Capacity;

/// <summary>Reads the section <c>capacity</c> of the settings.</summary>
internal static class CapacitySettingsYaml
{
    public const int MostMonths = 60;

    public static CapacitySettings Read(YamlMap map)
    {
        var usual = new CapacitySettings();
        var settings = new CapacitySettings
        {
            Managers = map.Has("managers") ? RoleList.Read(map, "managers") : usual.Managers,
            ScarcePercent = map.Number("scarcePercent", usual.ScarcePercent),
            Months = map.Number("months", usual.Months),
        };
        map.Close();
        return settings is { ScarcePercent: >= 1 and <= 100, Months: >= 1 and <= MostMonths }
            ? settings
            : throw new YamlFault(map.Line, "'scarcePercent' takes a number from 1 to 100, 'months' one from 1 to 60.");
    }
}
