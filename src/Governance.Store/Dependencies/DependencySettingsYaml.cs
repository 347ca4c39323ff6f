using Governance.Store.Registers;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Dependencies;

/// <summary>Reads the section <c>dependencies</c> of the settings.</summary>
internal static class DependencySettingsYaml
{
    public static DependencySettings Read(YamlMap map)
    {
        var settings = map.Has("reviewers") ? new DependencySettings { Reviewers = RoleList.Read(map, "reviewers") } : new DependencySettings();
        map.Close();
        return settings;
    }
}
