using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Measures;
using Governance.Store.Statuses;

namespace Governance.Store.Panel;

/// <summary>Makes the panel of a measure. Pure; the lists are bounded, so that the whole fits into a host's text column.</summary>
internal static class PanelMaker
{
    private const int MostEvidence = 100;
    private const int LongestRefusal = 16_000;

    public static PanelView Of(PanelQuestion question)
    {
        var (measure, look) = (question.Measure, question.Look);
        var gate = look is null ? null : question.Rulebook.FindGate(look.Gate);
        var criteria = gate is null ? [] : CriterionMaker.Of(question.Rulebook, gate, look!.Facts);
        return new PanelView
        {
            MeasureId = measure.Id,
            Measure = measure.Name,
            State = measure.Status.ToString(),
            Doi = measure.Doi,
            Gate = gate?.Code,
            GateName = gate?.Name,
            Ready = look is { IsOpen: true },
            Implementation = measure.Implementation,
            Potential = measure.Potential,
            Explain = new PanelExplanation(
                StatusJudge.Implementation(measure, question.Thresholds, question.AsOf).Text,
                StatusJudge.Potential(measure, question.Thresholds, question.AsOf).Text),
            Criteria = criteria,
            Refusal = look is null or { IsOpen: true } ? null : Cut(look.Held?.Text ?? RefusalText.Of(look.Decision)),
            WorkItem = question.WorkItem,
            Evidence = [.. measure.Evidence.Reverse().Take(MostEvidence).Select(item => Show(item, question.AsOf))],
            EvidenceKinds = Kinds(question.Rulebook, criteria),
            PacketDigest = measure.PacketDigest,
            LedgerNumber = measure.LedgerNumber,
        };
    }

    private static PanelEvidence Show(EvidenceItem item, DateTimeOffset asOf)
    {
        var status = item.Revoked ? PanelEvidenceStatus.Revoked : item.ValidUntil <= asOf ? PanelEvidenceStatus.Expired : PanelEvidenceStatus.Captured;
        return new PanelEvidence(item.Key, item.Kind, item.Name, status, item.ValidUntil);
    }

    private static List<string> Kinds(Rulebook rulebook, IReadOnlyList<PanelCriterion> criteria) =>
    [
        .. criteria.SelectMany(criterion => criterion.Actions)
            .Where(action => action is { Kind: PanelActionKind.Evidence, Subject: not null })
            .Select(action => action.Subject!)
            .Concat(rulebook.Gates.SelectMany(gate => gate.Criteria).OfType<EvidenceCriterion>().Select(criterion => criterion.Kind))
            .Distinct(StringComparer.Ordinal),
    ];

    // What is longer ends at the last whole line that fits.
    private static string Cut(string text)
    {
        if (text.Length <= LongestRefusal)
        {
            return text;
        }

        var end = text.LastIndexOf('\n', LongestRefusal);
        return text[..(end > 0 ? end : LongestRefusal)] + "\n…";
    }
}
