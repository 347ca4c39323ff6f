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

namespace Governance.Store.Gates;

/// <summary>What the tenant's settings hold against a promotion although the rulebook allows it. Pausing, changing and ending stay free.</summary>
internal static class PromotionFreeze
{
    /// <summary>The refusal, with the event that tells of it; null when nothing is held against the promotion.</summary>
    public static Decision? Refuse(ReviewGate command, MeasureContext measure, GateDefinition gate, GateFacts facts, GateDecision decision)
    {
        if (decision.Outcome is not (GateOutcome.Go or GateOutcome.ConditionalGo) || Fault(measure, gate, out var open) is not { } fault)
        {
            return null;
        }

        var refused = new GateReviewRefused
        {
            Id = StoreId.Of(command, "review"),
            Gate = command.Gate,
            Requested = command.Outcome.ToString(),
            Codes = [fault.Code],
            Text = fault.Detail,
            Rulebook = facts.RulebookDigest,
            FactsDigest = facts.FactsDigest,
            PacketDigest = facts.PacketDigest,
            By = command.Actor.Identity,
            Reason = command.Reason,
            Source = command.Source,
        };
        return new Decision
        {
            Problem = fault with { Refusal = Shown(fault, open, command.Gate) },
            Events = [new StreamEvent(MeasureStreams.NameOf(measure.State.Id), refused)],
            Answer = new JsonObject { ["id"] = refused.Id },
        };
    }

    private static Problem? Fault(MeasureContext measure, GateDefinition gate, out IReadOnlyList<string> open)
    {
        var settings = SettingsStreams.Of(measure.View);
        if (settings.Divergence.FreezeAboveDoi is { } degree && (int)gate.To > degree)
        {
            open = [.. DivergenceRegister.OpenOf(measure.State, measure.View.Now)];
            if (open.Count > 0)
            {
                return Problem.Refused("Divergence.AuditOpen", "This measure is not promoted while a divergence is open. " + string.Join(' ', open));
            }
        }

        if (settings.Closure.NeedsConfirmedValue && gate.To == DegreeOfImplementation.Closed)
        {
            open = [.. ValueRegister.OpenOf(measure.State, measure.View.Now)];
            if (open.Count > 0)
            {
                return Problem.Refused("Closure.ValueOpen", "This measure is not closed before its value is confirmed. " + string.Join(' ', open));
            }
        }

        open = [];
        return null;
    }

    // The shape of every refusal of a gate. Each sentence says who can do what about it.
    private static JsonObject Shown(Problem fault, IReadOnlyList<string> open, string gate) => new()
    {
        ["verdict"] = nameof(Verdict.Refused),
        ["gate"] = gate,
        ["text"] = fault.Detail,
        ["reasons"] = new JsonArray([.. open.Select(text => new JsonObject { ["code"] = fault.Code, ["subject"] = text, ["state"] = nameof(CriterionState.Unmet) })]),
        ["remedies"] = new JsonArray(),
    };
}
