using System.IO;

using Governance.Store.Budgets;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Closure;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Kpis;
using Governance.Store.Ownership;
using Governance.Store.Reporting.Configuration;
using Governance.Store.Risks;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Triggers;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Governance.Store.Settings;

/// <summary>Reads the form in which people write settings (docs/settings.md). Strict: what it does not know, it refuses with the line.</summary>
internal static class SettingsYaml
{
    public static SettingsReading Read(string text)
    {
        try
        {
            YamlGuard.Check(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0)
            {
                return new SettingsReading(null, 0, "The file is empty.");
            }

            return new SettingsReading(Settings(new YamlMap(stream.Documents[0].RootNode, "Settings")), 0, string.Empty);
        }
        catch (YamlFault fault)
        {
            return new SettingsReading(null, fault.Line, fault.Message);
        }
        catch (YamlException fault)
        {
            return new SettingsReading(null, fault.Start.Line, "This is not well-formed YAML: " + fault.Message);
        }
    }

    private static TenantSettings Settings(YamlMap map)
    {
        var settings = new TenantSettings
        {
            Version = map.Number("version", 0),
            Rulebooks = RulebookSettingsYaml.Read(map),
            Triggers = TriggerSettingsYaml.Read(map),
            Reporting = ReportingSettingsYaml.Read(map),
            Ownership = OwnershipSettingsYaml.Read(map),
            Risks = map.Has("risks") ? RiskSettingsYaml.Read(map.Map("risks")) : new RiskSettings(),
            Dependencies = map.Has("dependencies") ? DependencySettingsYaml.Read(map.Map("dependencies")) : new DependencySettings(),
            Capacity = map.Has("capacity") ? CapacitySettingsYaml.Read(map.Map("capacity")) : new CapacitySettings(),
            Changes = map.Has("changes") ? ChangeSettingsYaml.Read(map.Map("changes")) : new ChangeSettings(),
            Kpis = map.Has("kpis") ? KpiSettingsYaml.Read(map.Map("kpis")) : new KpiSettings(),
            Divergence = DivergenceSettingsYaml.Read(map),
            Closure = ClosureSettingsYaml.Read(map),
            Assumptions = AssumptionSettingsYaml.Read(map),
            Budget = BudgetSettingsYaml.Read(map),
        };
        map.Close();
        return settings;
    }
}
