using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Registers;

namespace Governance.Store.Dependencies;

/// <summary>Dependencies as the API shows them.</summary>
internal static class DependencyShow
{
    public static JsonObject Of(MeasureState waiting, Dependency item, PersonNames people) => new()
    {
        ["measureId"] = waiting.Id,
        ["measure"] = waiting.Name,
        ["code"] = item.Draft.Code,
        ["title"] = item.Draft.Title,
        ["on"] = item.Draft.On is null ? null : new JsonObject { ["id"] = item.Draft.On, ["name"] = item.OnName },
        ["outside"] = item.Draft.Outside,
        ["contact"] = people.Of(item.Draft.ContactId),
        ["neededBy"] = RegisterText.Day(item.Draft.NeededBy),
        ["committed"] = RegisterText.Day(item.Commitment?.Date),
        ["firstCommitted"] = RegisterText.Day(item.Commitment?.First),
        ["committedBy"] = people.Of(item.Commitment?.By),
        ["committedAt"] = item.Commitment?.At,
        ["commitment"] = item.Commitment?.Reason,
        ["declined"] = item.Declined,
        ["late"] = item.IsLate,
        ["state"] = item.State.ToString(),
        ["closed"] = item.Closed,
        ["ledgerNumber"] = item.LedgerNumber,
    };

    public static JsonObject Of(SlipMove move, PersonNames people)
    {
        var shown = Of(move.Waiting, move.Dependency, people);
        shown["expected"] = RegisterText.Day(move.Expected);
        shown["lateDays"] = move.LateDays;
        return shown;
    }
}
