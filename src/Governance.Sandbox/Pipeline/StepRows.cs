using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Steps;

namespace Governance.Sandbox.Pipeline;

/// <summary>The rows by which administrators see the steps and switch them on and off.</summary>
internal static class StepRows
{
    public const string Table = "sdkmessageprocessingstep";

    public static (string Column, object Value)[] Values(Step step) =>
    [
        ("name", step.Name),
        ("filteringattributes", string.Join(',', step.FilteringColumns)),
        ("configuration", step.Configuration),
        ("eventhandler", new RowReference("plugintype", step.PluginTypeId)),
        ("rank", step.Rank),
        ("mode", step.Asynchronous ? 1 : 0),
        ("stage", (int)step.Stage),
        (SystemColumns.State, step.Enabled ? 0 : 1),
        (SystemColumns.Status, step.Enabled ? 1 : 2),
    ];
}
