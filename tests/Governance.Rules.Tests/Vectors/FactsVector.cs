using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Newtonsoft.Json.Linq;

namespace Governance.Rules.Tests.Vectors;

/// <summary>Reads the facts of a vector; what is left out has the value that the README names.</summary>
internal static class FactsVector
{
    private const string Packet = "packet-1";
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static GateFacts Read(JToken? json, string where, string rulebookDigest)
    {
        var source = new StrictObject(json, where);
        var gate = source.Text("gate");
        var round = (int)source.Number("round", 1);
        var packet = source.Text("packet", Packet);
        var asOf = source.Time("asOf") ?? Noon;
        var facts = new GateFacts
        {
            MeasureId = source.Text("measure", "M-1"),
            GateCode = gate,
            CriterionCode = source.Optional("criterion"),
            RequestedOutcome = source.Choice("outcome", GateOutcome.Go),
            RequesterId = source.Text("requester", string.Empty),
            RequestReason = source.Text("reason", string.Empty),
            RulebookDigest = source.Text("rulebookDigest", rulebookDigest),
            Degree = source.Parse<DegreeOfImplementation>(source.Text("degree")),
            State = source.Choice("state", MeasureState.Active),
            Round = round,
            AsOf = asOf,
            Known = source.Choice("known", FactSources.All),
            PacketDigest = packet,
            Fields = Fields(source).ToArray(),
            Roles = Roles(source).ToArray(),
            Evidence = source.Objects("evidence", item => Evidence(item, asOf)),
            WorkItems = source.Objects("workItems", item => WorkItem(item, gate)),
            Registers = source.Objects("registers", Register),
            Waivers = source.Objects("waivers", item => Waiver(item, gate, asOf)),
            Conditions = source.Objects("conditions", item => Condition(item, asOf)),
            Approvals = Approvals(source, gate, round, packet),
            Delegations = source.Objects("delegations", item => Delegation(item, asOf)),
            PacketParts = source.Map("packetParts").Select(part => new PacketPartFact { Step = part.Key, Digest = part.Value!.Value<string>()! }).ToArray(),
        };
        source.Done();
        return facts;
    }

    private static IEnumerable<FieldFact> Fields(StrictObject source) =>
        source.Map("fields").Select(field => new FieldFact { Name = field.Key, Value = field.Value!.Value<string>() });

    private static IEnumerable<RoleFact> Roles(StrictObject source) =>
        source.Map("roles").SelectMany(role => role.Value!.Select(person => new RoleFact { Role = role.Key, PersonId = person.Value<string>()! }));

    private static EvidenceFact Evidence(StrictObject source, DateTimeOffset asOf) => new()
    {
        Kind = source.Text("kind"),
        Status = source.Choice("status", EvidenceStatus.Captured),
        Sha256 = source.Text("sha256", new string('a', 64)),
        CollectedAt = source.Time("collectedAt") ?? asOf.AddDays(-1),
        ValidFrom = source.Time("validFrom"),
        ValidUntil = source.Time("validUntil"),
    };

    private static WorkItemFact WorkItem(StrictObject source, string gate) => new()
    {
        Key = source.Text("key"),
        GateCode = source.Text("gate", gate),
        Progress = source.Choice("progress", WorkItemProgress.Done),
    };

    private static RegisterFact Register(StrictObject source) => new()
    {
        Name = source.Text("name"),
        Entries = source.Texts("entries"),
        Open = source.Texts("open"),
        ReviewedAt = source.Time("reviewedAt"),
        ReviewedByRoles = source.Texts("reviewedByRoles"),
    };

    private static DelegationFact Delegation(StrictObject source, DateTimeOffset asOf) => new()
    {
        PrincipalId = source.Text("principal"),
        DelegateId = source.Text("delegate"),
        Role = source.Text("role"),
        From = source.Time("from") ?? asOf.AddDays(-30),
        Until = source.Time("until") ?? asOf.AddDays(30),
        RevokedAt = source.Time("revokedAt"),
    };

    private static WaiverFact Waiver(StrictObject source, string gate, DateTimeOffset asOf) => new()
    {
        GateCode = source.Text("gate", gate),
        CriterionCode = source.Text("criterion"),
        AskedBy = source.Text("askedBy"),
        GrantedBy = source.Text("grantedBy"),
        GrantedByRoles = source.Texts("grantedByRoles"),
        GrantedAt = source.Time("grantedAt") ?? asOf.AddDays(-1),
        ExpiresAt = source.Time("expiresAt") ?? asOf.AddDays(1),
        Revoked = source.Flag("revoked"),
    };

    private static ConditionFact Condition(StrictObject source, DateTimeOffset asOf) => new()
    {
        Code = source.Text("code"),
        OwnerRole = source.Text("ownerRole"),
        DueUntil = source.Time("dueUntil") ?? asOf.AddDays(1),
        State = source.Choice("state", ConditionState.Open),
        MetBy = source.Text("metBy", string.Empty),
    };

    private static List<ApprovalFact> Approvals(StrictObject source, string gate, int round, string packet)
    {
        var sequence = 0L;
        return source.Objects("approvals", item => new ApprovalFact
        {
            GateCode = item.Text("gate", gate),
            Step = item.Text("step"),
            PersonId = item.Text("person"),
            PrincipalId = item.Text("for", string.Empty),
            GivenAt = item.Time("givenAt"),
            Answer = item.Choice("answer", ApprovalAnswer.Approve),
            PacketDigest = item.Text("packet", packet),
            Round = (int)item.Number("round", round),
            Sequence = sequence = item.Number("sequence", sequence + 1),
        });
    }
}
