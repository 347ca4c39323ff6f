using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

using Governance.Store.Commands;

namespace Governance.Store.Panel;

/// <summary>The panel as JSON. What is empty stands there as null.</summary>
public static class PanelJson
{
    private static readonly JsonSerializerOptions Options = Make();

    /// <summary>The panel as an object of its own.</summary>
    public static JsonObject Of(PanelView view) => (JsonObject)JsonSerializer.SerializeToNode(view, Options)!;

    /// <summary>The panel as the text of a measure's row: it stands on no issue, so nothing is said of a work item.</summary>
    public static string OfRow(PanelView view)
    {
        var shown = Of(view);
        shown.Remove("workItem");
        return shown.ToJsonString(Options);
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(StoreJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
