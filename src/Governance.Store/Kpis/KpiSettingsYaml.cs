using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Kpis;

/// <summary>Reads the section <c>kpis</c> of the settings.</summary>
internal static class KpiSettingsYaml
{
    public static KpiSettings Read(YamlMap map)
    {
        var settings = new KpiSettings { RequiredForPortfolio = map.Flag("requiredForPortfolio") };
        map.Close();
        return settings;
    }
}
