using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Kpis;

/// <summary>Reads the section <c>kpis</c> of the settings.</summary>
internal static class KpiSettingsYaml
{
    public static KpiSettings Read(YamlMap map)
    {
        var usual = new KpiSettings();
        var settings = new KpiSettings { RequiredForPortfolio = map.Has("requiredForPortfolio") ? map.Flag("requiredForPortfolio") : usual.RequiredForPortfolio };
        map.Close();
        return settings;
    }
}
