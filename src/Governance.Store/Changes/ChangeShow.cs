using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Registers;

namespace Governance.Store.Changes;

/// <summary>Baselines and change requests as the API shows them.</summary>
internal static class ChangeShow
{
    public static JsonObject Of(MeasureState measure, ChangeRequest request, PersonNames people) => new()
    {
        ["measureId"] = measure.Id,
        ["measure"] = measure.Name,
        ["id"] = request.Id,
        ["code"] = "C" + RegisterText.Number(request.Number),
        ["title"] = request.Draft.Title,
        ["reason"] = request.Draft.Reason,
        ["change"] = Changed(request.Draft),
        ["sizes"] = JsonSerializer.SerializeToNode(request.Sizes, StoreJson.Options),
        ["needs"] = JsonSerializer.SerializeToNode(request.Needs, StoreJson.Options),
        ["baseline"] = request.Baseline,
        ["requestedBy"] = people.Of(request.RequestedBy),
        ["requestedAt"] = request.RequestedAt,
        ["state"] = request.State.ToString(),
        ["decisions"] = new JsonArray([.. request.Votes.Select(vote => new JsonObject
        {
            ["by"] = people.Of(vote.By),
            ["roles"] = new JsonArray([.. vote.Roles.Select(role => (JsonNode)role)]),
            ["approved"] = vote.Approved,
            ["reason"] = vote.Reason,
            ["at"] = vote.At,
            ["ledgerNumber"] = vote.LedgerNumber,
        })]),
        ["waitsFor"] = request.State == ChangeState.Requested ? new JsonArray([.. ChangeVotes.Missing(request).Select(one => (JsonNode)one)]) : null,
        ["ledgerNumber"] = request.LedgerNumber,
    };

    public static JsonObject Of(Baseline baseline) => (JsonObject)JsonSerializer.SerializeToNode(baseline, StoreJson.Options)!;

    /// <summary>What of the current baseline is another than in the original.</summary>
    public static JsonArray Differences(Baseline original, Baseline current)
    {
        var found = new JsonArray();
        Add("Scope", BaselineFields.Scope, original.Scope, current.Scope);
        Add("Budget", BaselineFields.Budget, original.Budget, current.Budget);
        Add("Budget", BaselineFields.BudgetCurrency, original.BudgetCurrency, current.BudgetCurrency);
        foreach (var now in current.Milestones)
        {
            var before = original.Milestones.Find(known => known.Code == now.Code);
            Add("Timing", now.Code, RegisterText.Day(before?.Due), RegisterText.Day(now.Due));
            Add("Timing", now.Code + " name", before?.Name, now.Name);
        }

        foreach (var now in current.Plan)
        {
            var before = original.Plan.Find(known => (known.Kind, known.Currency, known.Period) == (now.Kind, now.Currency, now.Period));
            Add("Value", $"{now.Kind} {now.Currency} {now.Period}", before is null ? null : RegisterText.Amount(before.Plan), RegisterText.Amount(now.Plan));
        }

        return found;

        void Add(string kind, string what, string? before, string? now)
        {
            if (before != now)
            {
                found.Add(new JsonObject { ["kind"] = kind, ["what"] = what, ["original"] = before, ["current"] = now });
            }
        }
    }

    private static JsonObject Changed(ChangeDraft draft)
    {
        var shown = (JsonObject)JsonSerializer.SerializeToNode(draft, StoreJson.Options)!;
        shown.Remove("title");
        shown.Remove("reason");
        return shown;
    }
}
