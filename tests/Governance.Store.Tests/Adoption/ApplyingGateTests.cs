using System;
using System.Threading.Tasks;

using Governance.Store.Adoption;
using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Adoption;

/// <summary>Of several gates from one degree, the one that applies to the fields stands before an adopted measure; what it was decided with is frozen.</summary>
[Trait("Checklist", "38")]
public sealed class ApplyingGateTests
{
    private const string Yaml = """
        code: adopted
        name: Adopted
        version: 1
        gates:
          - code: G1
            name: Identified
            type: GoNoGo
            from: Defined
            criteria:
              - { code: case, name: Case, suppliedBy: [owner], fields: [function] }
          - code: G4-large
            name: Large amounts
            type: GoNoGo
            from: Decided
            appliesWhen:
              - { field: effectAmount, atLeast: 250000 }
            criteria:
              - { code: steering, name: Steering context, suppliedBy: [owner], fields: [steeringContext] }
          - code: G4
            name: Usual amounts
            type: GoNoGo
            from: Decided
            criteria:
              - { code: case, name: Case, suppliedBy: [owner], fields: [function] }
        """;

    [Theory]
    [InlineData("249999.99", "G4")]
    [InlineData("250000", "G4-large")]
    public async Task AdoptedMeasure_StandsBeforeTheGateThatAppliesToItsFields_AlsoWhenTheyChange(string amount, string gate)
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, Yaml, ("effectAmount", amount), ("function", "Lending"));
        await Adopt(story);
        Assert.Equal((3, gate), ((await story.State()).Doi, (await story.State()).NextGate));
        await store.Denied(story.Review(gate == "G4" ? "G4-large" : "G4"), "Gates.Refused");
        await store.Done(story.Change("effectAmount", gate == "G4" ? "250000" : "1"));
        Assert.Equal(gate == "G4" ? "G4-large" : "G4", (await story.State()).NextGate);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task FieldsThatChangeBetweenProposalAndConfirmation_DecideWhichGateItIs()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, Yaml, ("effectAmount", "1"), ("function", "Lending"));
        var propose = await Propose(story);
        await store.Done(propose);
        await store.Denied(propose with { CommandId = store.NextId(), Doi = 2 }, "Adoption.GateMissing");
        await store.Done(story.Change("effectAmount", "300000"));
        await store.Done(Confirm(story));
        Assert.Equal((3, "G4-large"), ((await story.State()).Doi, (await story.State()).NextGate));
    }

    [Fact]
    [Trait("Checklist", "73")]
    public async Task WhatAnAdoptedMeasureWasDecidedWith_IsItsFirstBaseline()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, Yaml, ("effectAmount", "1"), ("function", "Lending"), ("scope", "Loans"), ("budget", "1000.00"), ("budgetCurrency", "EUR"));
        await store.Done(await Propose(story));
        Assert.Empty((await story.State()).Changes.Baselines);
        await store.Done(Confirm(story));
        var baseline = Assert.Single((await story.State()).Changes.Baselines);
        Assert.Equal((1, null, null, "Loans", "1000.00"), (baseline.Number, baseline.Gate, baseline.Change, baseline.Scope, baseline.Budget));
        await store.Denied(story.Change("scope", "More"), "Changes.BaselineFrozen");
        var change = new RequestChange
        {
            Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Change = new ChangeDraft { Title = "More", Reason = "The market moved", Scope = "More" },
        };
        var id = Story.Text(await store.Done(change), "id");
        await store.Done(new DecideChange { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api"), MeasureId = story.Measure, ChangeId = id, Approve = true, Reason = "Looked at" });
        var baselines = (await story.State()).Changes.Baselines;
        Assert.Equal(("Loans", "More", id), (baselines[0].Scope, baselines[1].Scope, baselines[1].Change));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    private static async Task Adopt(RuleStory story)
    {
        await story.Store.Done(await Propose(story));
        await story.Store.Done(Confirm(story));
    }

    private static async Task<ProposeAdoption> Propose(RuleStory story) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(await story.Person("Sandbox Administrator"), "api", "admin"),
        MeasureId = story.Measure,
        Doi = 3,
        Reason = "Approved by the board before the store was here",
    };

    private static ConfirmAdoption Confirm(RuleStory story) =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(story.Sponsor, "api"), MeasureId = story.Measure, Doi = 3 };
}
