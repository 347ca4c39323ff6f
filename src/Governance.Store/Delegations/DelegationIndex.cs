using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Storage;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Delegations;

/// <summary>Delegations by who gave them, and what their principals hold, from committed state.</summary>
internal sealed class DelegationIndex(DocumentReader documents, LookupReader lookups, RulebookLibrary library, TimeProvider clock)
{
    /// <summary>What a person has given.</summary>
    public IEnumerable<DelegationState> GivenBy(string tenant, string personId) =>
        lookups.Page(tenant, DelegationStreams.Given, DelegationStreams.GivenBy(personId), null, int.MaxValue)
            .Select(entry => documents.Find<DelegationState>(tenant, DelegationStreams.NameOf(entry.Value)))
            .OfType<DelegationState>();

    /// <summary>Measures on which a person holds anything, has held or will.</summary>
    /// <remarks>Nothing is read before the first is asked for, and none after the last that is.</remarks>
    public IEnumerable<MeasureState> MeasuresOf(string tenant, string personId)
    {
        foreach (var entry in lookups.Page(tenant, MeasureStreams.HolderIndex, personId + "\n", null, int.MaxValue))
        {
            if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(entry.Value)) is { } measure)
            {
                yield return measure;
            }
        }
    }

    /// <summary>Names who may answer under a delegation beside the people of a decision's remedies.</summary>
    public void NameIn(JsonObject? decision, string tenant, MeasureState measure)
    {
        if (decision is not null)
        {
            new Deputies(person => GivenBy(tenant, person), clock.GetUtcNow())
                .NameIn(decision, measure, RulebookOf(tenant, measure), person => documents.Find<PersonState>(tenant, PersonStreams.NameOf(person))?.Name ?? person);
        }
    }

    private Rulebook? RulebookOf(string tenant, MeasureState measure) =>
        documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(measure.RulebookDigest)) is { } published ? library.Of(published) : null;
}
