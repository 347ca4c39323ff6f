using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Decisions;
using Governance.Rules.Statuses;
using Governance.Store.Gates;
using Governance.Store.Measures;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What the next gate of a measure waits for: its remedies, or whoever may ask for it.</summary>
internal static class GateWaits
{
    public static IEnumerable<Waiting> Of(GateLook look)
    {
        var began = Began(look.Measure);
        if (look.Held is not null)
        {
            // What is open waits as a register, for whoever can do something about it.
            return [];
        }

        if (look.Decision.IsAllowed)
        {
            var shown = Show(look, null, WaitingKind.Other, $"Every criterion is met: ask for gate '{look.Gate}'.");
            return look.Facts.Roles.Where(held => held.Role == "owner").Select(owner => Waiting.For(owner.PersonId, owner.PersonName, owner.Role, Asked(look, began), shown));
        }

        // Conditions wait apart from the gate: for whoever meets them first, then for whoever confirms it.
        return look.Decision.Remedies.Where(remedy => remedy.Action is not (RemedyAction.MeetCondition or RemedyAction.ConfirmCondition)).SelectMany(remedy =>
        {
            var shown = Show(look, remedy, KindOf(remedy.Action), RemedySentence.Of(remedy));
            var since = KindOf(remedy.Action) == WaitingKind.Approval ? Asked(look, began) : began;
            return remedy.Persons.Count == 0
                ? [Waiting.For(null, null, remedy.Roles.Count == 0 ? null : remedy.Roles[0], since, shown)]
                : remedy.Persons.DistinctBy(person => person.PersonId).Select(person => Waiting.For(person.PersonId, person.PersonName, person.Role, since, shown));
        });
    }

    /// <summary>Since when the measure stands before its gate: the last decision, its adoption, or its creation.</summary>
    public static DateTimeOffset Began(MeasureState measure) =>
        new[] { measure.CreatedAt, measure.Adoption?.ConfirmedAt, measure.Reviews.FindLast(review => review.Decided)?.At }.Max()!.Value;

    public static WaitingKind KindOf(RemedyAction action) => action switch
    {
        RemedyAction.Approve or RemedyAction.ChangeAnswer => WaitingKind.Approval,
        RemedyAction.UploadEvidence => WaitingKind.Evidence,
        RemedyAction.SupplyField => WaitingKind.Field,
        RemedyAction.CompleteWorkItem or RemedyAction.MapWorkItem => WaitingKind.WorkItem,
        _ => WaitingKind.Other,
    };

    // Nobody is asked before the packet is what it is, nor before the answer that stands before theirs.
    private static DateTimeOffset Asked(GateLook look, DateTimeOffset began) =>
        new[] { began, look.Measure.PacketAt, look.Measure.Approvals.FindLast(given => given.Gate == look.Gate)?.At }.Max()!.Value;

    private static JsonObject Show(GateLook look, Remedy? remedy, WaitingKind kind, string text) => new()
    {
        ["measureId"] = look.Measure.Id,
        ["measure"] = look.Measure.Name,
        ["gate"] = look.Gate,
        ["criterion"] = string.IsNullOrEmpty(remedy?.CriterionCode) ? null : remedy.CriterionCode,
        ["kind"] = kind.ToString(),
        ["step"] = kind == WaitingKind.Approval ? remedy?.Subject : null,
        ["what"] = kind == WaitingKind.Approval || string.IsNullOrEmpty(remedy?.Subject) ? null : remedy.Subject,
        ["text"] = text,
    };
}
