using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Intake;

/// <summary>Intake rules as configuration.</summary>
public sealed class IntakeRulesTests
{
    public const string Yaml = """
        version: 1
        required: [businessReason, costAmount]
        minimumValue: 3.5
        kinds:
          - kind: RetentionPlan
            label: Keep a customer
            required: [risk]
        reviews:
          - review: BusinessCase
            roles: [controller]
          - review: Resources
            roles: [pmo]
          - review: Dependencies
            roles: [architect]
        criteria:
          - code: strategicFit
            name: Strategic fit
            dimension: Value
            weight: 1
            roles: [pmo]
          - code: haste
            name: Haste
            dimension: Urgency
            roles: [pmo]
        portfolio:
          - outcome: Prioritized
            roles: [pmo]
          - outcome: Funded
            roles: [committee]
          - outcome: Paused
            roles: [pmo]
          - outcome: Declined
            roles: [pmo]
        """;

    [Fact]
    [Trait("Checklist", "8")]
    [Trait("Checklist", "25")]
    public async Task PublishedRules_DecideWhoMayAndWhatIsNeeded_AndEveryDecisionNamesThem()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        var rules = Read(Yaml);
        var digest = Story.Text(await store.Done(Publish(store, rules)), "digest");
        Assert.Equal(IntakeRulesStreams.DigestOf(rules), digest);
        Assert.Equal("Keep a customer", UsualRules.Label(rules, DemandKind.RetentionPlan));
        await store.Denied(demand.Approve(), "Intake.ScoresMissing");
        await store.Denied(demand.Score("effect", 3, demand.Controller), "Intake.CriterionUnknown");
        await store.Denied(demand.Review(DemandReview.Dependencies), "Intake.RoleMissing");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Funded, demand.Controller), "Intake.RoleMissing");
        await store.Done(demand.Portfolio(PortfolioOutcome.Funded, Actor.Person(demand.Story.Controller, "api", "committee")));
        await store.Done(demand.Score("haste", 5));
        await store.Done(demand.Score("strategicFit", 3));
        await store.Denied(demand.Approve(), "Intake.BelowMinimum");
        await store.Done(demand.Score("strategicFit", 4));
        await store.Done(demand.Approve());
        var state = await demand.State();
        Assert.All(state.History, entry => Assert.Equal(digest, entry.RulesDigest));
        Assert.Equal(digest, state.Score("haste")!.RulesDigest);
        Assert.NotEqual(digest, state.Reviews[0].RulesDigest);
    }

    [Fact]
    public async Task MinimumValue_IsMetWhenReachedExactly()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        var rules = UsualRules.Version.Rules with { Version = 1, MinimumValue = 3.41m };
        await store.Done(Publish(store, rules));
        await store.Denied(demand.Approve(), "Intake.BelowMinimum");
        await store.Done(Publish(store, rules with { Version = 2, MinimumValue = 3.40m }));
        await store.Done(demand.Approve());
    }

    [Fact]
    [Trait("Checklist", "13")]
    public async Task PublishedRules_HoldForDemandsWithoutAKindToo()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        await store.Done(Publish(store, Read(Yaml)));
        var denied = await store.Denied(demand.Story.Approve(), "Intake.KindMissing");
        Assert.Contains("no formal business case", denied.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_ArePublishedByAnAdministrator_UnderAHigherVersion_AndTheSameAgainIsNoEvent()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var rules = Read(Yaml);
        await store.Denied(Publish(store, rules) with { Actor = demand.Pmo }, "Auth.RoleMissing");
        var first = await store.Done(Publish(store, rules));
        Assert.NotNull(first.LedgerNumber);
        Assert.Null((await store.Done(Publish(store, rules))).LedgerNumber);
        await store.Denied(Publish(store, rules with { MinimumValue = 1m }), "Intake.RulesVersionTaken");
        await store.Done(Publish(store, rules with { Version = 2, MinimumValue = 1m }));
        Assert.Equal([1, 2], store.Get<Store.Intake.Queries.DemandQueries>().AllRules(TestStore.Tenant).Select(one => one.Rules.Version));
        Assert.Equal(0, store.Get<Store.Intake.Queries.DemandQueries>().Rules(TestStore.OtherTenant).Rules.Version);
    }

    [Theory]
    [InlineData("version: 1", "version: 0", "whole number from 1")]
    [InlineData("businessReason, costAmount", "businessReason, colour", "no field 'colour'")]
    [InlineData("minimumValue: 3.5", "minimumValue: 5.01", "from 0 to 5")]
    [InlineData("minimumValue: 3.5", "minimumValue: high", "a number such as 2.5")]
    [InlineData("review: Resources", "review: BusinessCase", "each once")]
    [InlineData("outcome: Paused", "outcome: Funded", "each once")]
    [InlineData("outcome: Paused", "outcome: Killed", "takes one of")]
    [InlineData("roles: [architect]", "roles: []", "need the roles")]
    [InlineData("kind: RetentionPlan", "kind: Party", "takes one of")]
    [InlineData("code: strategicFit", "code: fit", "'strategicFit'")]
    [InlineData("dimension: Urgency", "dimension: Value", "Urgency")]
    [InlineData("weight: 1", "weight: 101", "from 1 to 100")]
    [InlineData("code: haste", "code: strategicFit", "twice")]
    [InlineData("version: 1", "version: 1\ncolour: blue", "'colour'")]
    public void Rules_ThatAreWrong_AreRefusedWithWhatIsWrong(string old, string replacement, string expected)
    {
        var reading = IntakeRulesYaml.Read(Yaml.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Null(reading.Rules);
        Assert.Contains(expected, reading.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheRulesOfTheGuide_CanBePublished()
    {
        var block = System.IO.File.ReadAllText(RepositoryFiles.At("docs", "intake.md")).Split("```yml\n")[1];
        Assert.Equal(2.5m, Read(block[..block.IndexOf("\n```", StringComparison.Ordinal)]).MinimumValue);
    }

    private static IntakeRules Read(string yaml)
    {
        var reading = IntakeRulesYaml.Read(yaml);
        Assert.Equal(string.Empty, reading.Error);
        return reading.Rules!;
    }

    private static PublishIntakeRules Publish(TestStore store, IntakeRules rules) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Rules = rules };
}
