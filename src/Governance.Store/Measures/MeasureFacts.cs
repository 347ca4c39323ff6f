using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Conditions;
using Governance.Store.Registers;
using Governance.Store.Waivers;

namespace Governance.Store.Measures;

/// <summary>What the store knows of a measure, in the evaluator's terms. The store knows everything, so all sources are known.</summary>
public static class MeasureFacts
{
    /// <summary>The facts of a question, with the digests of packet and facts.</summary>
    public static GateFacts Of(MeasureState measure, Rulebook rulebook, GateQuestion question, DateTimeOffset asOf, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(question);
        var facts = new GateFacts
        {
            MeasureId = measure.Id,
            GateCode = question.Gate,
            CriterionCode = question.Criterion,
            RequestedOutcome = question.Outcome,
            RequesterId = question.Requester,
            RequestReason = question.Reason,
            RulebookDigest = question.RulebookDigest ?? measure.RulebookDigest,
            Degree = (DegreeOfImplementation)measure.Doi,
            State = (Governance.Rules.Facts.MeasureState)(int)measure.Status,
            Round = measure.Round,
            AsOf = asOf,
            Known = FactSources.All,
            Fields = MeasureFigures.Of(measure),
            Roles = measure.Roles.Where(role => role.IsHeldAt(asOf)).Select(role => new RoleFact { Role = role.Role, PersonId = role.PersonId, PersonName = nameOf(role.PersonId) }).ToArray(),
            Evidence = measure.Evidence.Select(Evidence).ToArray(),
            Conditions = ConditionStanding.Of(measure).Select(condition => condition.Fact()).ToArray(),
            WorkItems = measure.WorkItems.Select(Item).ToArray(),
        };
        facts = facts with { Registers = AllRegisters.Of(rulebook.FindGate(question.Gate), measure, asOf), Waivers = WaiverFacts.Of(measure, question.Gate) };
        var packet = rulebook.FindGate(question.Gate) is { } gate ? Digest(PacketText.Write(gate, facts)) : string.Empty;
        facts = ApprovalFacts.Into(facts with { PacketDigest = packet }, measure, rulebook);
        return facts with { FactsDigest = Digest(FactsText.Write(facts)) };
    }

    /// <summary>Digest of the next gate's packet; null when there is no next gate.</summary>
    public static string? PacketDigest(MeasureState measure, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.NextGate is null
            ? null
            : Of(measure, rulebook, new GateQuestion(measure.NextGate), DateTimeOffset.UnixEpoch, static id => id).PacketDigest;
    }

    /// <summary>SHA-256 of a text, lower-case hex.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static EvidenceFact Evidence(EvidenceItem item) => new()
    {
        Kind = item.Kind,
        Status = item.Revoked ? EvidenceStatus.Revoked : EvidenceStatus.Captured,
        Sha256 = item.Sha256,
        CollectedAt = item.CapturedAt,
        ValidFrom = item.ValidFrom,
        ValidUntil = item.ValidUntil,
    };

    // INVARIANT: a completion that was a breach proves no work: it counts once the item was opened, and completed again while its own criterion was met.
    private static WorkItemFact Item(WorkItem item) => new()
    {
        Key = item.Host == "jira" ? item.ExternalKey : item.Title,
        GateCode = item.Gate,
        Progress = item.HostVersion is null ? WorkItemProgress.Unknown
            : item is { Completed: true, Breached: false } ? WorkItemProgress.Done
            : WorkItemProgress.Open,
    };
}
