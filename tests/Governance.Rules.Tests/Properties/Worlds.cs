using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Tests.Vectors;
using Governance.Rules.Text;

namespace Governance.Rules.Tests.Properties;

/// <summary>Builds small worlds, in which things meet often: few names, many coincidences.</summary>
internal static class Worlds
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly string[] Roles = { "r0", "r1", "r2" };
    public static readonly string[] Persons = { "p0", "p1", "p2", "p3", "p4" };

    /// <summary>A usable rulebook, and a measure that stands before the gate asked about, with all facts known.</summary>
    public static World Standing(int[] numbers)
    {
        var choices = new Choices(numbers);
        var gate = Gate(choices);
        var rulebook = new Rulebook { Code = "book", Name = "Book", Version = 1, Gates = new[] { gate } };
        rulebook = Digests.With(rulebook, Digests.Of(rulebook));
        return new World(rulebook, gate, Bind(gate, Facts(choices, rulebook, gate)));
    }

    /// <summary>The same facts with the packet digest as a host computes it, in the answers of this packet too.</summary>
    public static GateFacts Bind(GateDefinition gate, GateFacts facts)
    {
        var parts = Steps(gate).Where(step => step.Sees.Count != 0).Select(step => new PacketPartFact { Step = step.Code, Digest = Digests.Of(PacketText.WritePart(gate, step, facts)) }).ToArray();
        var bound = facts with { PacketDigest = Digests.Of(PacketText.Write(gate, facts)), PacketParts = parts };
        return bound with { Approvals = facts.Approvals.Select(answer => answer.PacketDigest == "now" ? Answers.With(answer, SeenIn(answer.Step, bound)) : answer).ToArray() };
    }

    /// <summary>What whoever answers in the step is shown, as a digest.</summary>
    public static string SeenIn(string step, GateFacts facts) => facts.PacketParts.FirstOrDefault(part => part.Step == step)?.Digest ?? facts.PacketDigest;

    public static EvidenceFact Valid(string kind) => new() { Kind = kind, Status = EvidenceStatus.Captured, Sha256 = new string('e', 64), CollectedAt = Now };

    private static GateDefinition Gate(Choices choices)
    {
        var policies = 0;
        var registers = new System.Collections.Generic.HashSet<string>();
        var isScored = choices.OneIn(3);
        var criteria = choices.List(isScored ? 6 : 3, index => Criterion(choices, "c" + index, isScored))
            .Where(criterion => (criterion is not ApprovalsCriterion || policies++ == 0) && (criterion is not RegisterCriterion asking || registers.Add(asking.Register)))
            .DefaultIfEmpty(Criterion(choices, "c", isScored))
            .ToArray();
        return new GateDefinition
        {
            Code = "G1",
            Name = "Gate",
            Type = GateType.GoNoGo,
            From = DegreeOfImplementation.Identified,
            Criteria = criteria.Select(criterion => Policies.Seeing(criterion, criteria, choices)).ToArray(),
            ScoreAtLeast = criteria.Any(criterion => criterion.Weight > 0) ? 1 + choices.Below(100) : 0,
            Outcomes = new[] { GateOutcome.Hold, GateOutcome.ConditionalGo }.Where(_ => choices.OneIn(2)).Select(outcome => new OutcomeRight { Outcome = outcome, Roles = new[] { choices.Of(Roles) } }).ToArray(),
        };
    }

    private static Criterion Criterion(Choices choices, string code, bool isScored)
    {
        var suppliers = new[] { choices.Of(Roles) };
        var weight = isScored && choices.OneIn(2) ? 1 + choices.Below(5) : 0;
        var waivers = choices.OneIn(3) ? new[] { choices.Of(Roles) } : null;
        return choices.Below(6) switch
        {
            0 => new FieldsCriterion { Code = code, Name = code, SuppliedBy = suppliers, Weight = weight, WaivableBy = waivers, Fields = new[] { choices.Of("f0", "f1", "f0", "f1", Policies.AmountField) }, Roles = choices.OneIn(2) ? new[] { choices.Of(Roles) } : null },
            1 => new EvidenceCriterion { Code = code, Name = code, SuppliedBy = suppliers, Weight = weight, WaivableBy = waivers, Kind = choices.Of("k0", "k1"), MaxAgeDays = choices.Of(0, 10) },
            2 => new WorkItemsCriterion { Code = code, Name = code, SuppliedBy = suppliers, Weight = weight, WaivableBy = waivers },
            3 => new RegisterCriterion
            {
                Code = code, Name = code, SuppliedBy = suppliers, Weight = weight, WaivableBy = waivers, Register = choices.Of("risks", "kpis"), MaxAgeDays = choices.Of(0, 10), ReviewedBy = choices.OneIn(2) ? new[] { choices.Of(Roles) } : null,
            },
            _ => new ApprovalsCriterion { Code = code, Name = code, SuppliedBy = suppliers, Policy = Policies.From(choices, code) },
        };
    }

    private static GateFacts Facts(Choices choices, Rulebook rulebook, GateDefinition gate)
    {
        var steps = Steps(gate).Select(step => step.Code).DefaultIfEmpty("none").ToArray();
        var answers = choices.List(9, index => Answers.From(choices, steps, index));
        return new GateFacts
        {
            MeasureId = "M",
            GateCode = gate.Code,
            RulebookDigest = rulebook.Digest,
            Degree = gate.From,
            State = choices.Of(MeasureState.Active, MeasureState.OnHold),
            Round = 1,
            AsOf = Now,
            Known = FactSources.All,
            Roles = RoleFacts(choices),
            Approvals = answers,
            Delegations = Answers.Delegations(choices, Steps(gate), answers).ToArray(),
            Fields = choices.List(3, _ => new FieldFact { Name = choices.Of("f0", "f1"), Value = choices.Of("value", " ", null) }).Concat(Answers.Amounts(choices)).ToArray(),
            Evidence = choices.List(3, _ => Evidence(choices)),
            Registers = new[] { Register(choices, "risks"), Register(choices, "kpis") },
            Waivers = choices.List(2, _ => Waiver(choices, gate)),
            Conditions = choices.OneIn(3) ? choices.List(2, index => Condition(choices, "d" + index)) : default(ItemList<ConditionFact>),
            WorkItems = choices.List(3, index => new WorkItemFact
            {
                Key = "W" + index, GateCode = choices.Of("G1", "G1", "G2"), Progress = choices.Of(WorkItemProgress.Done, WorkItemProgress.Open, WorkItemProgress.Unknown),
            }),
        };
    }

    private static WaiverFact Waiver(Choices choices, GateDefinition gate)
    {
        var criterion = gate.Criteria[choices.Below(gate.Criteria.Count)];
        return Waiver(choices, gate, criterion, choices.OneIn(3) ? choices.List(2, _ => choices.Of(Roles)) : criterion.WaivableBy);
    }

    private static WaiverFact Waiver(Choices choices, GateDefinition gate, Criterion criterion, ItemList<string> roles) => new()
    {
        GateCode = choices.OneIn(6) ? "G2" : gate.Code,
        CriterionCode = criterion.Code,
        AskedBy = choices.Of(Persons),
        GrantedBy = choices.Of(Persons),
        GrantedByRoles = roles,
        GrantedAt = Now.AddTicks(choices.Of(0, -1, 1)),
        ExpiresAt = Now.AddTicks(choices.Of(1, 1, 0)).AddDays(choices.Of(0, 364, 365)),
        Revoked = choices.OneIn(6),
    };

    private static ConditionFact Condition(Choices choices, string code) => new()
    {
        Code = code,
        OwnerRole = choices.Of(Roles),
        DueUntil = Now.AddTicks(choices.Of(0, 1)),
        State = choices.Of(ConditionState.Confirmed, ConditionState.Open, ConditionState.Met),
        MetBy = choices.Of(Persons),
    };

    private static RegisterFact Register(Choices choices, string name) => new()
    {
        Name = name,
        Entries = choices.List(2, index => $"Entry {index} of {name}."),
        Open = choices.OneIn(2) ? choices.List(2, index => $"Entry {index} of {name} is open.") : default(ItemList<string>),
        ReviewedAt = choices.OneIn(3) ? null : Now.AddTicks(choices.Of(0, 1, -1)).AddDays(choices.Of(0, -10)),
        ReviewedByRoles = choices.List(2, _ => choices.Of(Roles)),
    };

    private static IEnumerable<ApprovalStep> Steps(GateDefinition gate) => gate.Criteria.OfType<ApprovalsCriterion>().SelectMany(criterion => criterion.Policy.Steps);

    public static RoleFact[] RoleFacts(Choices choices) => choices.List(8, _ => new RoleFact { Role = choices.Of(Roles), PersonId = choices.Of(Persons) });

    private static EvidenceFact Evidence(Choices choices) => new()
    {
        Kind = choices.Of("k0", "k1"),
        Status = choices.Of(EvidenceStatus.Captured, EvidenceStatus.Captured, EvidenceStatus.Requested, EvidenceStatus.Refused, EvidenceStatus.Revoked),
        Sha256 = choices.OneIn(6) ? string.Empty : new string('d', 64),
        CollectedAt = Now.AddTicks(choices.Of(0, 1, -1, -1)).AddDays(choices.Of(0, -10)),
        ValidFrom = choices.OneIn(3) ? Now.AddTicks(choices.Of(0, 1)) : null,
        ValidUntil = choices.OneIn(3) ? Now.AddTicks(choices.Of(1, 0)) : null,
    };
}
