using Governance.JiraApp.Forge;

namespace Governance.JiraApp.Panel;

/// <summary>The module of the manifest that may call the panel's routes.</summary>
internal static class PanelModule
{
    public static ForgeModule Only { get; } = new(["gate-panel"]);
}
