using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Api;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Storage;

namespace Governance.Store.Delegations;

/// <summary>Delegations for showing, with the names of the people and measures in them.</summary>
internal sealed class DelegationReader(DocumentReader documents, DelegationIndex index, TimeProvider clock)
{
    /// <summary>A page of all of them; with a person, of those that the person gave or was given.</summary>
    public JsonObject List(string tenant, string? personId, DelegationStanding? standing, string? after, int count)
    {
        var now = clock.GetUtcNow();
        var found = new List<DelegationState>();
        var from = after;
        while (found.Count < count && documents.List<DelegationState>(tenant, DelegationStreams.Name, from, Paging.Most) is { Count: > 0 } page)
        {
            from = page[^1].Id;
            found.AddRange(page.Where(one => (personId is null || one.PrincipalId == personId || one.DelegateId == personId)
                && (standing is null || StandingOf(tenant, one, now) == standing)));
        }

        return Paging.Page(found.Take(count).ToList(), count, one => Show(tenant, one, now), one => one.Id);
    }

    private JsonObject Show(string tenant, DelegationState one, DateTimeOffset now) => Show(tenant, one, StandingOf(tenant, one, now), now);

    private JsonObject Show(string tenant, DelegationState one, DelegationStanding standing, DateTimeOffset now) => new()
    {
        ["id"] = one.Id,
        ["principal"] = Person(tenant, one.PrincipalId),
        ["delegate"] = Person(tenant, one.DelegateId),
        ["role"] = one.Role,
        ["measures"] = new JsonArray([.. one.Measures.Select(id => Measure(documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)), id, one, now))]),
        ["from"] = one.From,
        ["until"] = one.Until,
        ["reason"] = one.Reason,
        ["standing"] = standing.ToString(),
        ["idle"] = standing == DelegationStanding.Idle ? DelegationRules.IdleReason(one, NameOf(tenant, one.PrincipalId) ?? one.PrincipalId) : null,
        ["acceptedAt"] = one.AcceptedAt,
        ["revokedAt"] = one.RevokedAt,
        ["revokedBy"] = one.RevokedBy is null ? null : Person(tenant, one.RevokedBy),
        ["revokedReason"] = one.RevokedReason,
        ["ledgerNumber"] = one.LedgerNumber,
    };

    private DelegationStanding StandingOf(string tenant, DelegationState one, DateTimeOffset now) => DelegationRules.StandingAt(one, index.MeasuresOf(tenant, one.PrincipalId), now);

    // Whether the principal holds the role there, so that the delegate can answer.
    private static JsonObject Measure(MeasureState? measure, string id, DelegationState one, DateTimeOffset now) =>
        new() { ["id"] = id, ["name"] = measure?.Name, ["holds"] = measure is not null && DelegationRules.Serves(one, measure, now) };

    private JsonObject Person(string tenant, string id) => new() { ["id"] = id, ["name"] = NameOf(tenant, id) };

    private string? NameOf(string tenant, string id) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(id))?.Name;
}
