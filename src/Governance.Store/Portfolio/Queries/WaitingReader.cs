using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.Ownership;
using Governance.Store.People;
using Governance.Store.Registers;
using Governance.Store.Reporting.Committee;
using Governance.Store.Settings;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What is waiting for whom now, of every kind, in one list a person.</summary>
internal sealed class WaitingReader(DocumentReader documents, IGateReader gates, IMeasureReader measures, SettingsReader settings, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Tenant, string Measure), (int Version, OwnershipSettings Settings, DateTimeOffset At, IReadOnlyList<Waiting> Items)> kept = new();

    /// <summary>Groups by person, those with most first; with a person, that person's group only.</summary>
    public async Task<JsonObject> List(string tenant, string? personId, bool mine)
    {
        var items = (await All(tenant)).Where(item => !mine || (personId is not null && item.PersonId == personId));
        return WaitingShow.Groups(items);
    }

    // INVARIANT: what is kept belongs to this version of the measure; besides it only the age of evidence and the settings count.
    private async Task<IReadOnlyList<Waiting>> All(string tenant)
    {
        var now = clock.GetUtcNow();
        var held = settings.Of(tenant);
        var items = new List<Waiting>();
        foreach (var (id, version) in documents.Versions(tenant, "measure"))
        {
            if (!kept.TryGetValue((tenant, id), out var known) || known.Version != version || known.Settings != held.Ownership || now - known.At >= Fresh)
            {
                known = (version, held.Ownership, now, await Of(tenant, id, held.Ownership, now));
                kept[(tenant, id)] = known;
            }

            items.AddRange(known.Items);
        }

        items.AddRange(TenantWaits.Of(
            documents.List<DemandState>(tenant, "demand", null, int.MaxValue),
            held.Reporting.Committees,
            node => documents.Find<CommitteeState>(tenant, CommitteeStreams.NameOf(node)),
            node => documents.Find<NodeState>(tenant, NodeStreams.NameOf(node))?.Name ?? "the organization",
            now));
        return items;
    }

    private async Task<IReadOnlyList<Waiting>> Of(string tenant, string measureId, OwnershipSettings ownership, DateTimeOffset now)
    {
        if (await measures.Find(tenant, measureId) is not { } measure)
        {
            return [];
        }

        var look = measure.Status == MeasureStatus.Active ? await gates.Look(tenant, measureId) : null;
        var demand = documents.Find<DemandState>(tenant, DemandStreams.NameOf(measure.DemandId));
        return new MeasureWaits(ownership, NameOf).Of(measure, demand, look, AllRegisters.Of(measure, now), now);

        string NameOf(string personId) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
    }
}
