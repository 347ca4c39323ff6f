using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Gates;

/// <summary>A measure as the API shows it.</summary>
internal static class MeasureShow
{
    private const int MostHistory = 10_000;

    public static JsonObject Line(MeasureState measure) => new()
    {
        ["id"] = measure.Id,
        ["demandId"] = measure.DemandId,
        ["name"] = measure.Name,
        ["doi"] = measure.Doi,
        ["status"] = measure.Status.ToString(),
        ["nextGate"] = measure.NextGate,
        ["round"] = measure.Round,
        ["packetDigest"] = measure.PacketDigest,
        ["ledgerNumber"] = measure.LedgerNumber,
    };

    public static JsonArray Sentences(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    public static JsonObject Full(MeasureState measure, GateLook? look, LedgerReader ledger, string tenant)
    {
        var shown = (JsonObject)JsonSerializer.SerializeToNode(measure, StoreJson.Options)!;
        shown["decision"] = look is null ? null : RefusalJson.Of(look);
        var history = new JsonArray();
        foreach (var entry in ledger.Stream(tenant, MeasureStreams.NameOf(measure.Id), MostHistory).TakeWhile(entry => entry.Number <= measure.LedgerNumber))
        {
            history.Add(JsonNode.Parse(entry.Bytes));
        }

        shown["history"] = history;
        return shown;
    }
}
