using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Rulebooks;
using Governance.Rules.Statuses;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks.Differences;
using Governance.Store.Storage;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>What the next gate of a measure would ask under another version. Nothing is recorded.</summary>
internal sealed class MovePreview(DocumentReader documents, RulebookLibrary library, TimeProvider clock)
{
    public JsonObject? Of(string tenant, string measureId, string digest, out Problem? problem)
    {
        if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId)) is not { } measure)
        {
            problem = MeasureErrors.Unknown();
            return null;
        }

        if (Find(tenant, measure.RulebookDigest) is not { } own || Find(tenant, digest) is not { } target)
        {
            problem = RulebookErrors.Unknown(digest);
            return null;
        }

        problem = null;
        var blocked = MovePlan.Fault(measure, own, target);
        var moved = blocked is null ? MovePlan.Events(measure, own, target, string.Empty, string.Empty).Aggregate(measure, Folded) : measure;
        var (before, after) = (Judge(tenant, measure, own), blocked is null ? Judge(tenant, moved, target) : null);
        return new JsonObject
        {
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["from"] = Show(own),
            ["to"] = Show(target),
            ["blocked"] = blocked is null ? null : new JsonObject { ["code"] = blocked.Code, ["detail"] = blocked.Detail },
            ["gate"] = blocked is null ? moved.NextGate : null,
            ["gateName"] = blocked is null && moved.NextGate is { } gate ? target.FindGate(gate)?.Name : null,
            ["packetDigest"] = blocked is null ? MeasureFacts.PacketDigest(moved, target) : null,
            ["now"] = before is { } shut ? RefusalJson.Of(shut) : null,
            ["then"] = after is { } asked ? RefusalJson.Of(asked) : null,
            ["newlyAsked"] = Reasons(after, before),
            ["noLongerAsked"] = after is null ? [] : Reasons(before, after),
            ["differences"] = new JsonArray([.. RulebookDiff.Of(own, target)
                .Where(change => change.Gate is null || change.Gate == measure.NextGate || change.Gate == moved.NextGate)
                .Select(change => (JsonNode)change.Text)]),
            ["approvalsVoided"] = new JsonArray([.. (blocked is null ? MovePlan.Voided(measure) : []).Select(item => new JsonObject
            {
                ["id"] = item.Id,
                ["step"] = item.Step,
                ["personId"] = item.PersonId,
                ["person"] = NameOf(tenant, item.PersonId),
            })]),
            ["waiversEnded"] = new JsonArray([.. (blocked is null ? WaiverMoves.Ended(measure, own, target) : []).Select(item => new JsonObject
            {
                ["id"] = item.Id,
                ["gate"] = item.Gate,
                ["criterion"] = item.Criterion,
                ["personId"] = item.AskedBy,
                ["person"] = NameOf(tenant, item.AskedBy),
            })]),
        };
    }

    private static MeasureState Folded(MeasureState measure, DomainEvent happened) => MeasureStreams.Fold(measure, new RecordedEvent
    {
        Tenant = string.Empty,
        Stream = MeasureStreams.NameOf(measure.Id),
        Version = measure.Version + 1,
        Number = measure.LedgerNumber + 1,
        At = DateTimeOffset.UnixEpoch,
        Actor = Actor.Sync,
        CommandId = string.Empty,
        Event = happened,
    });

    private static JsonObject Show(Rulebook rulebook) => new() { ["digest"] = rulebook.Digest, ["code"] = rulebook.Code, ["name"] = rulebook.Name, ["version"] = rulebook.Version };

    private static JsonArray Reasons(GateDecision? of, GateDecision? without) => new([.. (of?.Reasons ?? default)
        .Where(reason => without is not { } known || !known.Reasons.Any(other => (other.Code, other.CriterionCode, other.Subject) == (reason.Code, reason.CriterionCode, reason.Subject)))
        .Select(reason => new JsonObject { ["code"] = reason.Code, ["criterion"] = reason.CriterionCode, ["criterionName"] = reason.CriterionName, ["subject"] = reason.Subject, ["text"] = ReasonSentence.Of(reason) })]);

    private GateDecision? Judge(string tenant, MeasureState measure, Rulebook rulebook) => measure.NextGate is { } gate
        ? GateEvaluator.Evaluate(rulebook, MeasureFacts.Of(measure, rulebook, new GateQuestion(gate), clock.GetUtcNow(), id => NameOf(tenant, id)))
        : null;

    private Rulebook? Find(string tenant, string digest) => documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest)) is { } state ? library.Of(state) : null;

    private string NameOf(string tenant, string person) => documents.Find<PersonState>(tenant, PersonStreams.NameOf(person))?.Name ?? person;
}
