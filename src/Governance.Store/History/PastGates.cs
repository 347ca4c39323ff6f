using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Evaluation;
using Governance.Rules.Statuses;
using Governance.Rules.Text;
using Governance.Store.Gates;
using Governance.Store.History.Corrections;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Portfolio;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;
using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.History;

/// <summary>Folds a measure's entries up to a moment, and judges with the same evaluator. Names of persons are those of today; they are part of no digest.</summary>
internal sealed class PastGates(LedgerReader ledger, EntryCodec codec, LedgerMoment moment, DocumentReader documents, RulebookLibrary library) : IPastGates
{
    /// <inheritdoc/>
    public MeasureState? Measure(string tenant, string measureId, DateTimeOffset at)
    {
        MeasureState? state = null;
        foreach (var recorded in Entries(tenant, MeasureStreams.NameOf(measureId), at))
        {
            state = MeasureStreams.Fold(state, recorded);
        }

        return state;
    }

    /// <inheritdoc/>
    public (MeasureState Measure, IReadOnlyList<string> Corrections) AsKnownNow(string tenant, MeasureState measure, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var now = documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measure.Id)) ?? measure;
        var (corrected, said) = AllCorrections.Of(measure, now, at, Thresholds(tenant, at));
        return said.Count != 0 && Rulebook(tenant, measure.RulebookDigest) is { } rulebook
            ? (corrected with { PacketDigest = MeasureFacts.PacketDigest(corrected, rulebook) }, said)
            : (corrected, said);
    }

    /// <inheritdoc/>
    public GateLook? Look(string tenant, MeasureState measure, string? gate, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if ((gate ?? measure.NextGate) is not { } code
            || Rulebook(tenant, measure.RulebookDigest) is not { } rulebook
            || rulebook.FindGate(code) is not { } definition)
        {
            return null;
        }

        var facts = MeasureFacts.Of(measure, rulebook, new GateQuestion(code), at, NameOf);
        var look = new GateLook(measure, code, facts, GateEvaluator.Evaluate(rulebook, facts), PacketText.Write(definition, facts));
        return PromotionFreeze.Over(look, () => Settings(tenant, at), definition, at);

        string NameOf(string personId) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
    }

    private IEnumerable<Commands.RecordedEvent> Entries(string tenant, string stream, DateTimeOffset at)
    {
        var last = moment.Before(tenant, at);
        return ledger.Stream(tenant, stream, int.MaxValue).TakeWhile(entry => entry.Number <= last).Select(codec.Read);
    }

    // The last that were published, with what their proposal says.
    private TenantSettings Settings(string tenant, DateTimeOffset at)
    {
        var entries = Entries(tenant, SettingsStreams.Only, at).Select(entry => entry.Event).ToList();
        return entries.OfType<SettingsPublished>().LastOrDefault() is { } published
            && entries.OfType<SettingsProposed>().LastOrDefault(proposed => proposed.Digest == published.Digest) is { } proposal
                ? proposal.Settings
                : SettingsStreams.Holding(null).Settings;
    }

    private StatusThresholds Thresholds(string tenant, DateTimeOffset at) =>
        Entries(tenant, ThresholdStreams.Only, at).LastOrDefault()?.Event is ThresholdsSet set ? new StatusThresholds(set.MilestoneDays, set.PotentialTolerancePercent) : ThresholdsState.Default.ForRules();

    private Rules.Rulebooks.Rulebook? Rulebook(string tenant, string digest) =>
        documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest)) is { } published ? library.Of(published) : null;
}
