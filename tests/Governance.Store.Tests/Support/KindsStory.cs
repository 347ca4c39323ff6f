using System;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Milestones;
using Governance.Store.Waivers;

namespace Governance.Store.Tests.Support;

/// <summary>A gate that asks for a register, a waivable criterion, a score, and an approval of a part of the packet; and what people do about it.</summary>
internal static class KindsStory
{
    public const string Yaml = """
        code: kinds
        name: Kinds
        version: 1
        gates:
          - code: G1
            name: Planned
            type: ImplementationReadiness
            from: Defined
            score: { atLeast: 60 }
            criteria:
              - { code: plan, name: Milestone plan, suppliedBy: [owner], register: milestones }
              - { code: case, name: Business case, suppliedBy: [owner], waivableBy: [sponsor, controller], fields: [businessCase] }
              - { code: fit, name: Strategic fit, suppliedBy: [owner], weight: 3, fields: [strategicFit] }
              - { code: team, name: Team, suppliedBy: [owner], weight: 2, fields: [team] }
              - code: approvals
                name: Approvals
                approvals:
                  steps:
                    - { code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner], sees: [case] }
            outcomes:
              conditionalGo: [sponsor]
          - code: G2
            name: Ready
            type: GoNoGo
            from: Identified
            criteria:
              - { code: done, name: Done, suppliedBy: [owner], waivableBy: [sponsor], fields: [milestonePlan] }
        """;

    public static Task<RuleStory> Begin(TestStore store) => RuleStory.Begin(store, Yaml, ("effectAmount", "1"), ("strategicFit", "x"));

    public static RecordMilestones Plan(this RuleStory story) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        Milestones = [new Milestone { Code = "M1", Name = "Launch", Due = new DateOnly(2030, 1, 1) }],
        Reason = "Planned with delivery",
    };

    public static AskWaiver Ask(this RuleStory story, string gate = "G1", string criterion = "case") => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        Gate = gate,
        Criterion = criterion,
        Reason = "The case follows with the budget",
        ExpiresAt = story.Store.Clock.Now.AddDays(30),
    };

    /// <summary>A waiver asked for by the owner and granted by the sponsor.</summary>
    public static async Task<string> Waive(this RuleStory story, string gate = "G1", string criterion = "case")
    {
        var id = Story.Text(await story.Store.Done(story.Ask(gate, criterion)), "id");
        await story.Store.Done(new GrantWaiver { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(story.Sponsor, "api"), MeasureId = story.Measure, WaiverId = id });
        return id;
    }

    /// <summary>A delegation of the sponsor, accepted.</summary>
    public static async Task<string> Delegate(this RuleStory story, string person)
    {
        var id = Story.Text(
            await story.Store.Done(new OfferDelegation
            {
                Tenant = TestStore.Tenant,
                CommandId = story.Store.NextId(),
                Actor = Actor.Person(story.Sponsor, "api"),
                DelegateId = person,
                Role = "sponsor",
                Measures = [],
                Until = story.Store.Clock.Now.AddDays(30),
                Reason = "On leave",
            }),
            "id");
        await story.Store.Done(new AcceptDelegation { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api"), DelegationId = id });
        return id;
    }
}
