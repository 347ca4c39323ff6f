using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Statuses;

namespace Governance.Store.Panel;

/// <summary>Judges each criterion of a gate on its own, and says what would meet it.</summary>
internal static class CriterionMaker
{
    private const int MostNamed = 20;

    public static List<PanelCriterion> Of(Rulebook rulebook, GateDefinition gate, GateFacts facts) =>
        [.. gate.Criteria.Select(criterion => Of(criterion, GateEvaluator.Evaluate(rulebook, facts with { CriterionCode = criterion.Code }), CriterionNotes.Of(rulebook, gate, criterion, facts)))];

    /// <summary>Why it is not met, in sentences.</summary>
    public static string Reason(GateDecision decision)
    {
        var sentences = decision.Reasons.Take(MostNamed).Select(ReasonSentence.Of).ToList();
        if (decision.Reasons.Count > MostNamed)
        {
            sentences.Add(string.Create(CultureInfo.InvariantCulture, $"And {decision.Reasons.Count - MostNamed} more."));
        }

        return sentences.Count == 0 ? "It is not met." : string.Join(' ', sentences);
    }

    private static PanelCriterion Of(Criterion criterion, GateDecision decision, IReadOnlyList<string> notes) => new(
        criterion.Code,
        criterion.Name,
        decision.IsAllowed,
        decision.IsAllowed && notes.Count == 0 ? null : string.Join(' ', decision.IsAllowed ? notes : notes.Prepend(Reason(decision))),
        [.. decision.Remedies.Take(MostNamed).Select(Action)]);

    private static PanelAction Action(Remedy remedy) =>
        new(KindOf(remedy.Action), RemedySentence.Of(remedy), string.IsNullOrEmpty(remedy.Subject) ? null : remedy.Subject, Who(remedy));

    private static List<string> Who(Remedy remedy) => remedy.Persons.Count == 0
        ? [.. remedy.Roles.Select(role => $"whoever holds the role {role} (nobody does yet)")]
        : [.. remedy.Persons.Take(MostNamed).Select(person => person.PersonName.Length == 0 ? person.PersonId : person.PersonName).Distinct(StringComparer.Ordinal)];

    private static PanelActionKind KindOf(RemedyAction action) => action switch
    {
        RemedyAction.Approve or RemedyAction.ChangeAnswer => PanelActionKind.Approval,
        RemedyAction.UploadEvidence => PanelActionKind.Evidence,
        RemedyAction.SupplyField => PanelActionKind.Field,
        RemedyAction.CompleteWorkItem or RemedyAction.MapWorkItem => PanelActionKind.WorkItem,
        _ => PanelActionKind.Other,
    };
}
