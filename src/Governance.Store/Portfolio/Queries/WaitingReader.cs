using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Delegations;
using Governance.Store.Gates;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.Ownership;
using Governance.Store.People;
using Governance.Store.Registers;
using Governance.Store.Reporting.Committee;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;
using Governance.Store.Storage;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What is waiting for whom now, of every kind, in one list a person.</summary>
internal sealed class WaitingReader(DocumentReader documents, IGateReader gates, IMeasureReader measures, SettingsReader settings, RulebookLibrary library, DelegationIndex delegated, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Tenant, string Measure), (int Version, int Settings, DateTimeOffset At, IReadOnlyList<Waiting> Items)> kept = new();
    private readonly ConcurrentDictionary<(string Tenant, string Demand), (int Version, DemandState? Demand)> demands = new();

    private readonly ConcurrentDictionary<(string Tenant, string Delegation), (int Version, DelegationState? Delegation)> delegations = new();

    /// <summary>Groups by person, those with most first; with a person, that person's group, and what waits for the roles that their token gives them.</summary>
    public async Task<JsonObject> List(string tenant, string? personId, bool mine, IReadOnlyList<string>? roles = null)
    {
        var items = (await All(tenant)).Where(item => !mine || IsMine(item, personId, roles ?? []));
        return WaitingShow.Groups(items);
    }

    /// <summary>Whether it waits for that person, or for a role of the tenant that their token gives them.</summary>
    public static bool IsMine(Waiting item, string? personId, IReadOnlyList<string> roles) =>
        personId is not null && (item.PersonId is null ? IsTheirs(item, roles) : item.PersonId == personId);

    // What a gate asks of a role is done by whoever holds it on the measure; these kinds are dealt with by roles of the tenant, too.
    private static bool IsTheirs(Waiting item, IReadOnlyList<string> roles) => item.Role is { } role
        && item.Shown["kind"]!.GetValue<string>() is ("Breach" or "Demand" or "Report" or "Register")
        && !DecidingRoles.IsOfMeasureOnly(role)
        && roles.Contains(role, StringComparer.Ordinal);

    // INVARIANT: what is kept belongs to this version of the measure; besides it only the age of evidence and the settings count.
    private async Task<IReadOnlyList<Waiting>> All(string tenant)
    {
        var now = clock.GetUtcNow();
        var held = settings.Of(tenant);
        var items = new List<Waiting>();
        foreach (var (id, version) in documents.Versions(tenant, "measure"))
        {
            if (!kept.TryGetValue((tenant, id), out var known) || known.Version != version || known.Settings != held.Version || now - known.At >= Fresh)
            {
                known = (version, held.Version, now, await Of(tenant, id, held.Ownership, now));
                kept[(tenant, id)] = known;
            }

            items.AddRange(known.Items);
        }

        var unended = Unended(tenant);
        var matters = new TenantMatters
        {
            Demands = Undecided(tenant),
            Hosts = documents.List<PreventionState>(tenant, PreventionStreams.Name, null, int.MaxValue),
            Cadences = held.Reporting.Committees,
            CommitteeOf = node => documents.Find<CommitteeState>(tenant, CommitteeStreams.NameOf(node)),
            Idle = unended.Where(one => DelegationRules.StandingAt(one, delegated.MeasuresOf(tenant, one.PrincipalId), now) == DelegationStanding.Idle),
            PersonName = person => NameOf(tenant, person),
            NodeName = node => documents.Find<NodeState>(tenant, NodeStreams.NameOf(node))?.Name ?? "the organization",
        };
        items.AddRange(TenantWaits.Of(matters, now));
        var waits = new DelegatedWaits(
            unended,
            id => documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)),
            digest => Rulebook(tenant, digest),
            person => NameOf(tenant, person),
            now);
        return [.. waits.Of(items)];
    }

    // Most demands are decided, and then nothing about them waits any more: they are read once.
    private List<DemandState> Undecided(string tenant)
    {
        var undecided = new List<DemandState>();
        foreach (var (id, version) in documents.Versions(tenant, "demand"))
        {
            if (!demands.TryGetValue((tenant, id), out var known) || known.Version != version)
            {
                var demand = documents.Find<DemandState>(tenant, DemandStreams.NameOf(id));
                known = (version, demand is { Outcome: IntakeOutcome.Approved or IntakeOutcome.Cancelled } ? null : demand);
                demands[(tenant, id)] = known;
            }

            if (known.Demand is { } open)
            {
                undecided.Add(open);
            }
        }

        return undecided;
    }

    private async Task<IReadOnlyList<Waiting>> Of(string tenant, string measureId, OwnershipSettings ownership, DateTimeOffset now)
    {
        var look = await gates.Look(tenant, measureId);
        if ((look?.Measure ?? await measures.Find(tenant, measureId)) is not { } measure)
        {
            return [];
        }

        var demand = documents.Find<DemandState>(tenant, DemandStreams.NameOf(measure.DemandId));
        var waits = new MeasureWaits(ownership, person => NameOf(tenant, person), digest => Rulebook(tenant, digest));
        return waits.Of(measure, demand, look, AllRegisters.Of(measure, now), now);
    }

    // A delegation that has ended never begins again: it is read once.
    private List<DelegationState> Unended(string tenant)
    {
        var unended = new List<DelegationState>();
        foreach (var (id, version) in documents.Versions(tenant, DelegationStreams.Name))
        {
            if (!delegations.TryGetValue((tenant, id), out var known) || known.Version != version)
            {
                var delegation = documents.Find<DelegationState>(tenant, DelegationStreams.NameOf(id));
                known = (version, delegation is { RevokedAt: null } ? delegation : null);
                delegations[(tenant, id)] = known;
            }

            if (known.Delegation is { } one)
            {
                unended.Add(one);
            }
        }

        return unended;
    }

    private Rulebook? Rulebook(string tenant, string digest) =>
        documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest)) is { } published ? library.Of(published) : null;

    private string NameOf(string tenant, string personId) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
}
