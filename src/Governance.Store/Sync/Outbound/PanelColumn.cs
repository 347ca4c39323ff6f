using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Store.Panel;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Outbound;

/// <summary>The gate panel as a measure's row holds it.</summary>
internal static class PanelColumn
{
    /// <summary>What the column holds.</summary>
    public const int Longest = 100_000;

    private const string LedgerNumber = "ledgerNumber";

    /// <summary>The panel; one that says the same as the row with another ledger number is no change.</summary>
    public static HostValue Of(PanelView? panel) =>
        panel is null ? HostValue.None : HostValue.Of(Text(panel), Longest).SameWhen(SaysTheSame);

    /// <summary>Whether two texts are panels that differ in their ledger number at most.</summary>
    public static bool SaysTheSame(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || (Read(one) is { } first && Read(other) is { } second && JsonNode.DeepEquals(first, second));

    // A cut text would be no panel any more, so the oldest evidence goes first, then the words that stand there twice.
    private static string Text(PanelView panel)
    {
        var shown = panel;
        var text = PanelJson.OfRow(shown);
        while (text.Length > Longest && shown.Evidence.Count > 0)
        {
            shown = shown with { Evidence = [.. Half(shown.Evidence)] };
            text = PanelJson.OfRow(shown);
        }

        if (text.Length > Longest)
        {
            shown = shown with { Refusal = null };
            text = PanelJson.OfRow(shown);
        }

        while (text.Length > Longest && shown.Criteria.Count > 0)
        {
            shown = shown with { Criteria = [.. Half(shown.Criteria)] };
            text = PanelJson.OfRow(shown);
        }

        return text;
    }

    private static System.Collections.Generic.IEnumerable<T> Half<T>(System.Collections.Generic.IReadOnlyList<T> all) =>
        System.Linq.Enumerable.Take(all, all.Count / 2);

    private static JsonObject? Read(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is not JsonObject panel)
            {
                return null;
            }

            panel.Remove(LedgerNumber);
            return panel;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
