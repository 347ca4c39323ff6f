using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Rules.Decisions;
using Governance.Rules.Statuses;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What is waiting for whom: the remedies of the next gate of every active measure.</summary>
internal sealed class WaitingReader(DocumentReader documents, IGateReader gates, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Tenant, string Measure), (int Version, DateTimeOffset At, IReadOnlyList<Waiting> Items)> kept = new();

    /// <summary>Groups by person, those with most first; with a person, that person's group only.</summary>
    public async Task<JsonObject> List(string tenant, string? personId, bool mine)
    {
        var groups = (await All(tenant))
            .Where(item => !mine || (personId is not null && item.PersonId == personId))
            .GroupBy(item => (item.PersonId, Role: item.PersonId is null ? item.Role : null))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.First().PersonName, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Role, StringComparer.Ordinal);
        return new JsonObject
        {
            ["items"] = new JsonArray([.. groups.Select(group => new JsonObject
            {
                ["person"] = group.Key.PersonId is { } id ? new JsonObject { ["id"] = id, ["name"] = group.First().PersonName } : null,
                ["role"] = group.First().Role,
                ["count"] = group.Count(),
                ["items"] = new JsonArray([.. group.Select(item => item.Shown.DeepClone())]),
            })]),
        };
    }

    // INVARIANT: what is kept belongs to this version of the measure; besides it only the age of evidence counts.
    private async Task<IReadOnlyList<Waiting>> All(string tenant)
    {
        var now = clock.GetUtcNow();
        var items = new List<Waiting>();
        foreach (var (id, version) in documents.Versions(tenant, "measure"))
        {
            if (!kept.TryGetValue((tenant, id), out var known) || known.Version != version || now - known.At >= Fresh)
            {
                known = (version, now, await Of(tenant, id));
                kept[(tenant, id)] = known;
            }

            items.AddRange(known.Items);
        }

        return items;
    }

    private async Task<IReadOnlyList<Waiting>> Of(string tenant, string measureId) =>
        await gates.Look(tenant, measureId) is { Measure.Status: MeasureStatus.Active } look ? [.. Of(look)] : [];

    private static IEnumerable<Waiting> Of(GateLook look)
    {
        if (look.Decision.IsAllowed)
        {
            foreach (var owner in look.Facts.Roles.Where(held => held.Role == "owner"))
            {
                yield return new Waiting(owner.PersonId, owner.PersonName, owner.Role, Show(look, null, "Other", $"Every criterion is met: ask for gate '{look.Gate}'."));
            }

            yield break;
        }

        foreach (var remedy in look.Decision.Remedies)
        {
            var shown = Show(look, remedy, KindOf(remedy.Action), RemedySentence.Of(remedy));
            if (remedy.Persons.Count == 0)
            {
                yield return new Waiting(null, null, remedy.Roles.Count == 0 ? null : remedy.Roles[0], shown);
            }

            foreach (var person in remedy.Persons.DistinctBy(person => person.PersonId))
            {
                yield return new Waiting(person.PersonId, person.PersonName, person.Role, shown);
            }
        }
    }

    private static JsonObject Show(GateLook look, Remedy? remedy, string kind, string text) => new()
    {
        ["measureId"] = look.Measure.Id,
        ["measure"] = look.Measure.Name,
        ["gate"] = look.Gate,
        ["criterion"] = string.IsNullOrEmpty(remedy?.CriterionCode) ? null : remedy.CriterionCode,
        ["kind"] = kind,
        ["step"] = kind == "Approval" ? remedy?.Subject : null,
        ["what"] = kind == "Approval" || string.IsNullOrEmpty(remedy?.Subject) ? null : remedy.Subject,
        ["text"] = text,
    };

    private static string KindOf(RemedyAction action) => action switch
    {
        RemedyAction.Approve or RemedyAction.ChangeAnswer => "Approval",
        RemedyAction.UploadEvidence => "Evidence",
        RemedyAction.SupplyField => "Field",
        RemedyAction.CompleteWorkItem or RemedyAction.MapWorkItem => "WorkItem",
        _ => "Other",
    };
}
