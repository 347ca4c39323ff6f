using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

namespace Governance.Benchmarks.Launch;

/// <summary>The rulebook of the benchmark: five gates, of which the fourth has twelve criteria. Read as a host reads it.</summary>
internal static class LaunchRulebook
{
    public const string Gate = "G4";

    public static readonly string[] FirstFields = ["function", "legalEntity", "effectAmount"];
    public static readonly string[] SecondFields = ["milestonePlan", "steeringContext", "effectKind"];
    public static readonly string[] Roles = ["owner", "sponsor", "controller"];

    /// <summary>Kind of evidence and the age in days up to which it counts.</summary>
    public static readonly (string Kind, int MaxAgeDays)[] Evidence =
    [
        ("regulatory-approval", 90), ("risk-assessment", 180), ("security-review", 90), ("test-report", 30),
        ("business-case", 0), ("data-protection", 365), ("runbook", 0), ("training-record", 0),
    ];

    public static readonly ApprovalStep[] Steps =
    [
        Step("sponsor", "sponsor", 1, "owner"),
        Step("controller", "controller", 1, "owner", "sponsor"),
        Step("committee", "committee", 2, "owner"),
        Step("legal", "legal", 1, "owner", "sponsor"),
    ];

    /// <summary>The rulebook as a store or a plug-in has it: out of its canonical form, with the digest of that.</summary>
    public static Rulebook Read()
    {
        var canonical = RulebookText.Write(new Rulebook { Code = "launch", Name = "Product launch", Version = 3, Gates = Gates() });
        return RulebookReader.Read(canonical, Digest(canonical)).Rulebook ?? throw new InvalidOperationException("The rulebook of the benchmark cannot be read.");
    }

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static GateDefinition[] Gates() =>
    [
        Named("G1", DegreeOfImplementation.Defined, Fields("case", FirstFields)),
        Named("G2", DegreeOfImplementation.Identified, Fields("plan", SecondFields)),
        Named("G3", DegreeOfImplementation.Detailed, Fields("case", FirstFields), new WorkItemsCriterion { Code = "work", Name = "Work" }),
        Named(Gate, DegreeOfImplementation.Decided, Twelve()),
        Named("G5", DegreeOfImplementation.Implemented, Fields("value", ["confirmedValue"])),
    ];

    private static Criterion[] Twelve() =>
    [
        Fields("case", FirstFields),
        Fields("plan", SecondFields),
        .. Evidence.Select(asked => new EvidenceCriterion { Code = asked.Kind, Name = asked.Kind, Kind = asked.Kind, MaxAgeDays = asked.MaxAgeDays, SuppliedBy = new[] { "owner" } }),
        new WorkItemsCriterion { Code = "delivery", Name = "Delivery", SuppliedBy = new[] { "owner" } },
        new ApprovalsCriterion { Code = "sign-off", Name = "Sign-off", SuppliedBy = new[] { "pmo" }, Policy = new ApprovalPolicy { InOrder = true, Steps = Steps } },
    ];

    private static GateDefinition Named(string code, DegreeOfImplementation from, params Criterion[] criteria) =>
        new() { Code = code, Name = code, Type = GateType.GoNoGo, From = from, Criteria = criteria };

    private static FieldsCriterion Fields(string code, string[] fields) =>
        new() { Code = code, Name = code, SuppliedBy = new[] { "owner" }, Fields = fields, Roles = code == "case" ? Roles : [] };

    private static ApprovalStep Step(string code, string role, int quorum, params string[] notHeldWith) =>
        new() { Code = code, Name = code, Role = role, Quorum = quorum, NotHeldWith = notHeldWith };
}
