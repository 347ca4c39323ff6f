using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Store.Panel;

/// <summary>What is worth knowing of a criterion whether it is met or not: that it is waived, that it is scored, what its register holds.</summary>
internal static class CriterionNotes
{
    private const int LongestReason = 200;

    /// <summary>Sentences; none for a criterion that simply must be met.</summary>
    public static List<string> Of(Rulebook rulebook, GateDefinition gate, Criterion criterion, GateFacts facts)
    {
        var notes = new List<string>();
        if (WaiverOf(rulebook, criterion, facts) is { } waiver)
        {
            notes.Add(Waived(waiver, facts));
            notes.Add($"Without the waiver: {CriterionMaker.Reason(GateEvaluator.Evaluate(rulebook, Only(criterion, facts, null)))}");
        }

        if (criterion is RegisterCriterion asking)
        {
            notes.AddRange(facts.Registers.Where(register => register.Name == asking.Register).Select(register => Kept(register, asking)));
        }

        if (gate.ScoreAtLeast > 0 && criterion.Weight > 0)
        {
            var total = gate.Criteria.Sum(item => (long)item.Weight);
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"It should be met, not must: it counts {criterion.Weight} of {total}, and the gate wants {gate.ScoreAtLeast} percent."));
        }

        return notes;
    }

    /// <summary>The waiver by which the criterion counts as met, the longest of several; null when it is met by itself or not at all. The evaluator says so.</summary>
    private static WaiverFact? WaiverOf(Rulebook rulebook, Criterion criterion, GateFacts facts)
    {
        var own = facts.Waivers.Where(waiver => waiver.CriterionCode == criterion.Code && !waiver.Revoked).ToList();
        return own.Count == 0 || GateEvaluator.Evaluate(rulebook, Only(criterion, facts, null)).IsAllowed
            ? null
            : own.Where(waiver => GateEvaluator.Evaluate(rulebook, Only(criterion, facts, waiver)).IsAllowed).MaxBy(waiver => waiver.ExpiresAt);
    }

    private static GateFacts Only(Criterion criterion, GateFacts facts, WaiverFact? waiver) =>
        facts with { CriterionCode = criterion.Code, Waivers = waiver is null ? default : new[] { waiver } };

    private static string Waived(WaiverFact waiver, GateFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"Waived until {waiver.ExpiresAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, asked for by {NameOf(waiver.AskedBy, facts)} and granted by {NameOf(waiver.GrantedBy, facts)}: {Sentence(waiver.Reason)}");

    private static string Kept(RegisterFact register, RegisterCriterion asking)
    {
        var holds = string.Create(CultureInfo.InvariantCulture, $"The register '{register.Name}' holds {register.Entries.Count} {(register.Entries.Count == 1 ? "entry" : "entries")}");
        return !asking.AsksForReview ? holds + "."
            : register.ReviewedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"{holds}, reviewed as a whole on {at.UtcDateTime:yyyy-MM-dd}.")
            : holds + ", not reviewed as a whole since it last changed.";
    }

    private static string NameOf(string person, GateFacts facts) =>
        facts.Roles.FirstOrDefault(role => role.PersonId == person && role.PersonName.Length != 0)?.PersonName ?? "somebody who holds no role any more";

    private static string Sentence(string reason)
    {
        var text = reason.Trim();
        return text.Length > LongestReason ? text[..LongestReason].TrimEnd() + "…"
            : text.EndsWith('.') ? text
            : text + ".";
    }
}
