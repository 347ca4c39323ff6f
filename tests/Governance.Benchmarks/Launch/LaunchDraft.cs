using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Benchmarks.Launch;

/// <summary>A case while it is made up.</summary>
internal sealed class LaunchDraft(Random random)
{
    public const int Round = 2;
    public const string Now = "now";

    private readonly string[] persons = Enumerable.Range(0, 8).Select(_ => Id(random)).ToArray();
    private long recorded = 100;

    public Random Random => random;

    public DegreeOfImplementation Degree { get; set; } = DegreeOfImplementation.Decided;

    public MeasureState State { get; set; }

    public List<FieldFact> Fields { get; } = [];

    public List<RoleFact> Roles { get; } = [];

    public List<EvidenceFact> Evidence { get; } = [];

    public List<WorkItemFact> WorkItems { get; } = [];

    public List<ApprovalFact> Answers { get; } = [];

    /// <summary>The person's id, a text of its own each time.</summary>
    public string Person(int number) => new(persons[number].AsSpan());

    public void Answer(string step, int person, ApprovalAnswer answer = ApprovalAnswer.Approve) => Answers.Add(new ApprovalFact
    {
        GateCode = "G" + 4,
        Step = new string(step.AsSpan()),
        PersonId = Person(person),
        Answer = answer,
        PacketDigest = Now,
        Round = Round,
        Sequence = ++recorded,
    });

    public EvidenceFact Valid(string kind, int maxAgeDays)
    {
        var age = random.Next(maxAgeDays == 0 ? 400 : maxAgeDays);
        return Item(kind, EvidenceStatus.Captured, LaunchCases.Now.AddDays(-age), random.Next(3) == 0 ? LaunchCases.Now.AddDays(random.Next(1, 60)) : null);
    }

    public EvidenceFact Item(string kind, EvidenceStatus status, DateTimeOffset collected, DateTimeOffset? validUntil) => new()
    {
        Kind = new string(kind.AsSpan()),
        Status = status,
        Sha256 = LaunchRulebook.Digest(kind + random.Next()),
        CollectedAt = collected,
        ValidFrom = random.Next(3) == 0 ? collected : null,
        ValidUntil = validUntil,
    };

    /// <summary>The answer for the packet as it is, unless it was given for another.</summary>
    public static ApprovalFact Bind(ApprovalFact answer, string packet) => new()
    {
        GateCode = answer.GateCode,
        Step = answer.Step,
        PersonId = answer.PersonId,
        Answer = answer.Answer,
        PacketDigest = answer.PacketDigest == Now ? packet : answer.PacketDigest,
        Round = answer.Round,
        Sequence = answer.Sequence,
    };

    private static string Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
