using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Facts;

namespace Governance.Benchmarks.Launch;

/// <summary>
/// The facts of this one gate, arranged by hand: a member for each thing that it asks for, persons and steps as numbers,
/// roles as bits of a person, answers in the order in which they were recorded. Making this is not part of what is timed.
/// </summary>
internal sealed class LaunchFacts
{
    public const int Owner = 1;
    public const int Sponsor = 2;
    public const int Controller = 4;
    public const int Committee = 8;
    public const int Legal = 16;

    private static readonly string[] RoleBits = ["owner", "sponsor", "controller", "committee", "legal"];

    public required string Rulebook;
    public required string Packet;
    public required int Gate;
    public required int Degree;
    public required int State;
    public required int Round;
    public required int Known;
    public required long Now;
    public required int AllRoles;
    public required int[] RolesOf;
    public required WorkItemProgress[] WorkItems;
    public required LaunchAnswer[] Answers;
    public string? Function;
    public string? LegalEntity;
    public string? EffectAmount;
    public string? MilestonePlan;
    public string? SteeringContext;
    public string? EffectKind;
    public LaunchEvidence Regulatory;
    public LaunchEvidence Risk;
    public LaunchEvidence Security;
    public LaunchEvidence Tests;
    public LaunchEvidence Case;
    public LaunchEvidence Privacy;
    public LaunchEvidence Runbook;
    public LaunchEvidence Training;

    public static LaunchFacts Of(GateFacts facts)
    {
        var persons = facts.Roles.Select(role => role.PersonId).Concat(facts.Approvals.Select(answer => answer.PersonId)).Distinct(StringComparer.Ordinal).ToList();
        var roles = persons.ConvertAll(person => facts.Roles.Where(role => role.PersonId == person).Aggregate(0, (bits, role) => bits | Bit(role.Role)));
        return new LaunchFacts
        {
            Rulebook = facts.RulebookDigest,
            Packet = facts.PacketDigest,
            Gate = Number(facts.GateCode),
            Degree = (int)facts.Degree,
            State = (int)facts.State,
            Round = facts.Round,
            Known = (int)facts.Known,
            Now = facts.AsOf.UtcTicks,
            AllRoles = roles.Aggregate(0, (bits, more) => bits | more),
            RolesOf = [.. roles],
            WorkItems = facts.WorkItems.Where(item => item.GateCode == LaunchRulebook.Gate).Select(item => item.Progress).ToArray(),
            Answers = facts.Approvals.OrderBy(answer => answer.Sequence).Select(answer => Answer(answer, persons)).ToArray(),
            Function = Field(facts, "function"),
            LegalEntity = Field(facts, "legalEntity"),
            EffectAmount = Field(facts, "effectAmount"),
            MilestonePlan = Field(facts, "milestonePlan"),
            SteeringContext = Field(facts, "steeringContext"),
            EffectKind = Field(facts, "effectKind"),
            Regulatory = Item(facts, "regulatory-approval"),
            Risk = Item(facts, "risk-assessment"),
            Security = Item(facts, "security-review"),
            Tests = Item(facts, "test-report"),
            Case = Item(facts, "business-case"),
            Privacy = Item(facts, "data-protection"),
            Runbook = Item(facts, "runbook"),
            Training = Item(facts, "training-record"),
        };
    }

    private static int Number(string gate) => gate[1] - '0';

    private static int Bit(string role) => Array.IndexOf(RoleBits, role) is >= 0 and var at ? 1 << at : 0;

    private static string? Field(GateFacts facts, string name) => facts.Fields.Single(field => field.Name == name).Value;

    private static LaunchAnswer Answer(ApprovalFact answer, List<string> persons) => new()
    {
        Gate = Number(answer.GateCode),
        Step = Array.FindIndex(LaunchRulebook.Steps, step => step.Code == answer.Step),
        Person = persons.IndexOf(answer.PersonId),
        Approves = answer.Answer == ApprovalAnswer.Approve,
        Rejects = answer.Answer == ApprovalAnswer.Reject,
        Round = answer.Round,
        Sequence = answer.Sequence,
        Packet = answer.PacketDigest,
    };

    private static LaunchEvidence Item(GateFacts facts, string kind) => facts.Evidence.SingleOrDefault(item => item.Kind == kind) is not { } found ? default : new LaunchEvidence
    {
        IsThere = true,
        IsCaptured = found.Status == EvidenceStatus.Captured,
        HasContent = found.Sha256.Length != 0,
        Collected = found.CollectedAt.UtcTicks,
        From = found.ValidFrom?.UtcTicks ?? long.MinValue,
        Until = found.ValidUntil?.UtcTicks ?? long.MaxValue,
    };
}
