using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Measures;
using Governance.Store.Settings;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Gates;

/// <summary>What the tenant's settings hold against a promotion although the rulebook allows it. Pausing, changing and ending stay free.</summary>
internal static class PromotionFreeze
{
    /// <summary>The refusal, with the event that tells of it; null when nothing is held against the promotion.</summary>
    public static Decision? Refuse(ReviewGate command, MeasureContext measure, GateDefinition gate, GateFacts facts, GateDecision decision)
    {
        if (decision.Outcome is not (GateOutcome.Go or GateOutcome.ConditionalGo) || Find(SettingsStreams.Of(measure.View), measure.State, gate, measure.View.Now) is not { } held)
        {
            return null;
        }

        var refused = new GateReviewRefused
        {
            Id = StoreId.Of(command, "review"),
            Gate = command.Gate,
            Requested = command.Outcome.ToString(),
            Codes = [held.Code],
            Text = held.Text,
            Rulebook = facts.RulebookDigest,
            FactsDigest = facts.FactsDigest,
            PacketDigest = facts.PacketDigest,
            By = command.Actor.Identity,
            Reason = command.Reason,
            Source = command.Source,
        };
        return new Decision
        {
            Problem = Problem.Refused(held.Code, held.Text) with { Refusal = Shown(held, command.Gate) },
            Events = [new StreamEvent(MeasureStreams.NameOf(measure.State.Id), refused)],
            Answer = new JsonObject { ["id"] = refused.Id },
        };
    }

    /// <summary>The look with what the settings hold against a Go that it allows.</summary>
    public static GateLook Over(GateLook look, Func<TenantSettings> settings, GateDefinition gate, DateTimeOffset now) =>
        look.Decision.IsAllowed ? look with { Held = Find(settings(), look.Measure, gate, now) } : look;

    private static PromotionHold? Find(TenantSettings settings, MeasureState measure, GateDefinition gate, DateTimeOffset now)
    {
        if ((int)gate.To > settings.Divergence.FreezeAboveDoi && DivergenceRegister.OpenOf(measure, now).ToList() is { Count: > 0 } diverging)
        {
            return PromotionHold.Of(Problem.Refused("Divergence.AuditOpen", "This measure is not promoted while a divergence is open. " + string.Join(' ', diverging)), diverging);
        }

        return settings.Closure.NeedsConfirmedValue && gate.To == DegreeOfImplementation.Closed && ValueRegister.OpenOf(measure, now).ToList() is { Count: > 0 } unconfirmed
            ? PromotionHold.Of(Problem.Refused("Closure.ValueOpen", "This measure is not closed before its value is confirmed. " + string.Join(' ', unconfirmed)), unconfirmed)
            : null;
    }

    // The shape of every refusal of a gate. Each sentence says who can do what about it.
    private static JsonObject Shown(PromotionHold held, string gate) => new()
    {
        ["verdict"] = nameof(Verdict.Refused),
        ["gate"] = gate,
        ["text"] = held.Text,
        ["reasons"] = Reasons(held),
        ["remedies"] = new JsonArray(),
    };

    /// <summary>As reasons of a refusal: they belong to no criterion.</summary>
    public static JsonArray Reasons(PromotionHold held) =>
        new([.. held.Open.Select(text => new JsonObject { ["code"] = held.Code, ["criterion"] = string.Empty, ["criterionName"] = string.Empty, ["subject"] = text, ["state"] = nameof(CriterionState.Unmet) })]);
}
