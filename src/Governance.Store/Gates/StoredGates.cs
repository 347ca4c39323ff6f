using System;
using System.Threading.Tasks;

using Governance.Rules.Evaluation;
using Governance.Rules.Text;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;
using Governance.Store.Storage;

namespace Governance.Store.Gates;

/// <summary>Judges gates on committed state.</summary>
internal sealed class StoredGates(IMeasureReader measures, IRulebookReader rulebooks, DocumentReader documents, TimeProvider clock) : IGateReader
{
    /// <inheritdoc/>
    public async ValueTask<GateLook?> Look(string tenant, string measureId, string? gate = null)
    {
        if (await measures.Find(tenant, measureId) is not { } measure
            || (gate ?? measure.NextGate) is not { } code
            || await rulebooks.Parsed(tenant, measure.RulebookDigest) is not { } rulebook
            || rulebook.FindGate(code) is not { } definition)
        {
            return null;
        }

        var facts = MeasureFacts.Of(measure, rulebook, new GateQuestion(code), clock.GetUtcNow(), NameOf);
        var look = new GateLook(measure, code, facts, GateEvaluator.Evaluate(rulebook, facts), PacketText.Write(definition, facts));
        return PromotionFreeze.Over(look, () => SettingsStreams.Of(documents, tenant), definition, facts.AsOf);

        string NameOf(string personId) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
    }
}
