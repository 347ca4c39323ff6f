using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Storage;

namespace Governance.Store.Approvals;

/// <summary>The packet that an approver saw, put together again from the ledger, against the one of now.</summary>
internal sealed class ApprovalDifferences(DocumentReader documents, PastMeasures past, RulebookLibrary library)
{
    /// <summary>Both packets side by side; null when the measure has no such approval.</summary>
    public JsonObject? Of(string tenant, string measureId, string approvalId)
    {
        if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId)) is not { } measure
            || measure.Approvals.Find(candidate => candidate.Id == approvalId) is not { } item
            || past.At(tenant, measureId, item.RecordedNumber) is not { } then
            || RulebookOf(tenant, then) is not { } asked
            || RulebookOf(tenant, measure) is not { } asks)
        {
            return null;
        }

        // A measure that was moved since: the gate of now is the one that took the place of the gate of then.
        var gate = asked.Digest == asks.Digest ? item.Gate : WaiverMoves.GateOf(item.Gate, then, asked, asks) ?? item.Gate;
        var (seen, now) = (PacketDifference.TextOf(then, asked, item), PacketDifference.TextOf(measure, asks, item with { Gate = gate }));
        return new JsonObject
        {
            ["id"] = item.Id,
            ["measureId"] = measure.Id,
            ["gate"] = item.Gate,
            ["step"] = item.Step,
            ["person"] = Person(tenant, item.PersonId),
            ["principal"] = item.PrincipalId is null ? null : Person(tenant, item.PrincipalId),
            ["approved"] = item.Approved,
            ["at"] = item.At,
            ["counts"] = item.Status == ApprovalStatus.Counted,
            ["reason"] = item.StatusReason,
            ["seen"] = MeasureFacts.Digest(seen),
            ["now"] = MeasureFacts.Digest(now),

            // What the ledger gives must be what was answered for; otherwise it is said.
            ["faithful"] = MeasureFacts.Digest(seen) == (item.PartDigest ?? item.PacketDigest),
            ["same"] = string.Equals(seen, now, StringComparison.Ordinal),
            ["lines"] = new JsonArray([.. PacketDifference.Of(seen, now).Select(line => new JsonObject
            {
                ["change"] = line.Change.ToString(),
                ["what"] = line.What,
                ["seen"] = line.Seen,
                ["now"] = line.Now,
            })]),
        };
    }

    /// <summary>The rulebook by which the measure was judged then; a published one is never gone.</summary>
    private Rulebook? RulebookOf(string tenant, MeasureState measure) =>
        documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(measure.RulebookDigest)) is { } published ? library.Of(published) : null;

    private JsonObject Person(string tenant, string id) => new() { ["id"] = id, ["name"] = documents.Find<PersonState>(tenant, PersonStreams.NameOf(id))?.Name };
}
