using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>
/// A measure before its gate G4, as the store has written it: the gate wants a field, captured regulatory evidence not older than a year,
/// complete work items and approvals.
/// </summary>
internal sealed class LendingMeasure
{
    public const string Gate = "G4";
    public const string EvidenceKind = "regulatory-approval";
    public static readonly string PacketDigest = new('a', 64);
    public static readonly Guid Id = new("11111111-aaaa-4bbb-8ccc-000000000001");
    public static readonly Guid WorkItemId = new("11111111-aaaa-4bbb-8ccc-000000000002");
    public static readonly Guid RulebookId = new("11111111-aaaa-4bbb-8ccc-000000000003");
    public static readonly EntityReference Reference = new("gov_measure", Id);

    private LendingMeasure(FakeHost host)
    {
        Host = host;
        var canonical = RulebookText.Write(Rulebook());
        Rulebooks = host.Dataverse.Add("gov_rulebook", RulebookId, ("gov_digest", Hex(canonical)), ("gov_canonicalform", canonical));
        Measure = host.Dataverse.Add(
            "gov_measure",
            Id,
            ("gov_factsheet", FactSheetText.Write(Sheet(Hex(canonical), "Retail lending"))),
            ("gov_gate", Gate),
            ("gov_packetdigest", PacketDigest),
            ("gov_rulebookdigest", Hex(canonical)),
            ("gov_rulebookid", new EntityReference("gov_rulebook", RulebookId)));
        WorkItem = host.Dataverse.Add(
            "gov_workitem",
            WorkItemId,
            ("gov_measureid", Reference),
            ("gov_gatecode", Gate),
            ("gov_criterioncode", EvidenceKind));
        Evidence = host.Dataverse.Add(
            "gov_evidenceitem",
            Guid.NewGuid(),
            ("gov_measureid", Reference),
            ("gov_kind", EvidenceKind),
            ("gov_status", new OptionSetValue(1)),
            ("gov_sha256", new string('b', 64)),
            ("createdon", FakeContext.Now.AddDays(-10)));
    }

    public FakeHost Host { get; }

    public Entity Measure { get; }

    public Entity Rulebooks { get; }

    public Entity WorkItem { get; }

    public Entity Evidence { get; }

    public static LendingMeasure In(FakeHost host) => new(host);

    /// <summary>The fact sheet with another value of the one field that the gate wants.</summary>
    public void SetFunction(string value) =>
        Measure["gov_factsheet"] = FactSheetText.Write(Sheet((string)Measure["gov_rulebookdigest"], value));

    /// <summary>Another rulebook in every place, so that only what it says differs.</summary>
    public void ReplaceRulebook(string canonical)
    {
        Rulebooks["gov_canonicalform"] = canonical;
        Rulebooks["gov_digest"] = Hex(canonical);
        Measure["gov_rulebookdigest"] = Hex(canonical);
    }

    public static string Hex(string text)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static FactSheet Sheet(string digest, string function) => new()
    {
        MeasureId = "m-1",
        RulebookDigest = digest,
        Degree = DegreeOfImplementation.Decided,
        State = MeasureState.Active,
        Round = 1,
        Fields = new List<FieldFact> { new() { Name = "function", Value = function } },
        Roles = new List<RoleFact> { new() { Role = "owner", PersonId = "p-1", PersonName = "Sandbox Owner" } },
    };

    private static Rulebook Rulebook() => new()
    {
        Code = "lending",
        Name = "Lending",
        Version = 1,
        Gates = new List<GateDefinition>
        {
            new()
            {
                Code = Gate,
                Name = "Implemented",
                Type = GateType.ImplementationReadiness,
                From = DegreeOfImplementation.Decided,
                Criteria = new List<Criterion>
                {
                    new FieldsCriterion { Code = "function-named", Name = "Function", Fields = new List<string> { "function" } },
                    new EvidenceCriterion { Code = EvidenceKind, Name = "Regulatory approval", Kind = EvidenceKind, MaxAgeDays = 365, SuppliedBy = new List<string> { "owner" } },
                    new WorkItemsCriterion { Code = "work-done", Name = "Work" },
                    new ApprovalsCriterion
                    {
                        Code = "approved",
                        Name = "Approval",
                        Policy = new ApprovalPolicy
                        {
                            Steps = new List<ApprovalStep> { new() { Code = "sponsor", Name = "Sponsor", Role = "sponsor", Quorum = 1 } },
                        },
                    },
                },
            },
        },
    };
}
