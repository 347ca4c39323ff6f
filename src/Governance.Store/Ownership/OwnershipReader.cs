using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Intake.Details;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.Ownership;

/// <summary>The map of one initiative: each field, the system of record, what was last seen there and when, from the ledger.</summary>
internal sealed class OwnershipReader(DocumentReader documents, LedgerReader ledger, EntryCodec codec)
{
    public IReadOnlyList<OwnedField> Of(string tenant, MeasureState measure)
    {
        var fields = new List<OwnedField>();
        if (documents.Find<DemandState>(tenant, DemandStreams.NameOf(measure.DemandId)) is { } demand)
        {
            fields.AddRange(Demand(demand));
        }

        // INVARIANT: work belongs to the tool that it is done in, and a completed item is one fact, never the state of a gate.
        fields.AddRange(measure.WorkItems.Select(item => new OwnedField(
            "workItem:" + (item.Host == "jira" ? item.ExternalKey : item.Title),
            item.Host,
            false,
            item.HostVersion is null ? "not looked at yet" : item.Completed ? "complete" : "open",
            item.ObservedAt,
            null,
            null)));
        fields.AddRange(Store(tenant, measure));
        return fields;
    }

    private static IEnumerable<OwnedField> Demand(DemandState demand)
    {
        var system = demand.IsFromCrm ? "crm" : "store";
        foreach (var (field, value) in new[]
        {
            ("opportunity", demand.OpportunityId),
            ("name", demand.Name),
            ("customer", demand.Value(DemandFields.Customer)),
            ("amount", demand.Amount is { } amount ? FormattableString.Invariant($"{amount:0.00} {demand.Currency}").TrimEnd() : null),
            ("closeDate", demand.CloseDate is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : null),
            ("state", demand.SourceState?.ToString()),
        })
        {
            if (value is not null)
            {
                yield return new OwnedField("demand:" + field, system, false, value, CrmView.SeenAt(demand, field), null, null);
            }
        }

        foreach (var (name, entered) in demand.Fields.Where(field => field.Key != DemandFields.Customer || !demand.IsFromCrm))
        {
            yield return new OwnedField("demand:" + name, entered.Via == "dataverse" ? "crm" : "store", false, entered.Value, entered.At, entered.By, null);
        }
    }

    private IEnumerable<OwnedField> Store(string tenant, MeasureState measure)
    {
        var seen = new SortedDictionary<string, OwnedField>(StringComparer.Ordinal);
        MeasureState? state = null;
        foreach (var entry in ledger.Stream(tenant, MeasureStreams.NameOf(measure.Id), int.MaxValue).TakeWhile(entry => entry.Number <= measure.LedgerNumber))
        {
            var recorded = codec.Read(entry);
            state = MeasureStreams.Fold(state, recorded);
            Take(seen, StoreFields.Of(state), recorded);
        }

        return seen.Values.Select(field => field with
        {
            Value = StoreFields.Shown(field.Field, field.Value!, id => NameOf(tenant, id)),
            By = field.By is null ? null : NameOf(tenant, field.By),
        });
    }

    private static void Take(SortedDictionary<string, OwnedField> seen, SortedDictionary<string, string> values, RecordedEvent recorded)
    {
        foreach (var gone in seen.Keys.Where(name => !values.ContainsKey(name)).ToList())
        {
            seen.Remove(gone);
        }

        foreach (var (name, value) in values)
        {
            if (!seen.TryGetValue(name, out var known) || known.Value != value)
            {
                seen[name] = new OwnedField(name, "store", StoreFields.Governs(name), value, recorded.At, recorded.Actor.Identity, recorded.Number);
            }
        }
    }

    private string NameOf(string tenant, string id) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(id))?.Name ?? id;
}
