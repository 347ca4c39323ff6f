using System;

using Governance.Rules.Evaluation;
using Governance.Rules.Text;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.History;

/// <summary>Folds a measure's entries up to a moment, and judges with the same evaluator. Names of persons are those of today; they are part of no digest.</summary>
internal sealed class PastGates(LedgerReader ledger, EntryCodec codec, DocumentReader documents, RulebookLibrary library) : IPastGates
{
    /// <inheritdoc/>
    public MeasureState? Measure(string tenant, string measureId, DateTimeOffset at)
    {
        MeasureState? state = null;
        foreach (var entry in ledger.Stream(tenant, MeasureStreams.NameOf(measureId), int.MaxValue))
        {
            var recorded = codec.Read(entry);
            if (recorded.At >= at)
            {
                break;
            }

            state = MeasureStreams.Fold(state, recorded);
        }

        return state;
    }

    /// <inheritdoc/>
    public GateLook? Look(string tenant, MeasureState measure, string? gate, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if ((gate ?? measure.NextGate) is not { } code
            || documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(measure.RulebookDigest)) is not { } published
            || library.Of(published) is not { } rulebook
            || rulebook.FindGate(code) is not { } definition)
        {
            return null;
        }

        var facts = MeasureFacts.Of(measure, rulebook, new GateQuestion(code), at, NameOf);
        return new GateLook(measure, code, facts, GateEvaluator.Evaluate(rulebook, facts), PacketText.Write(definition, facts));

        string NameOf(string personId) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
    }
}
