using System;
using System.Threading.Tasks;

using Governance.Rules.Evaluation;
using Governance.Rules.Text;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Storage;

namespace Governance.Store.WorkItems;

/// <summary>Judges on committed state.</summary>
internal sealed class WorkItemJudge(IMeasureReader measures, IRulebookReader rulebooks, DocumentReader documents) : IWorkItemJudge
{
    /// <inheritdoc/>
    public async ValueTask<WorkItemVerdict?> Judge(string tenant, string host, string externalKey, DateTimeOffset asOf)
    {
        if (await measures.FindByWorkItem(tenant, host, externalKey) is not { } measure)
        {
            return null;
        }

        var item = measure.WorkItems.Find(known => known.Host == host && known.ExternalKey == externalKey);
        if (item is null)
        {
            return null;
        }

        if (item.Criterion is null)
        {
            return new WorkItemVerdict(measure.Id, true, null, string.Empty);
        }

        if (await rulebooks.Parsed(tenant, measure.RulebookDigest) is not { } rulebook)
        {
            return new WorkItemVerdict(measure.Id, false, null, RulebookErrors.Unknown(measure.RulebookDigest).Detail);
        }

        var facts = MeasureFacts.Of(measure, rulebook, new GateQuestion(item.Gate) { Criterion = item.Criterion }, asOf, NameOf);
        var decision = GateEvaluator.Evaluate(rulebook, facts);
        return new WorkItemVerdict(measure.Id, decision.IsAllowed, decision, RefusalText.Of(decision));

        string NameOf(string personId) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
    }
}
