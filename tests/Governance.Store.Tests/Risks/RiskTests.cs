using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Risks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Risks;

public sealed class RiskTests
{
    [Fact]
    [Trait("Checklist", "69")]
    public async Task Risk_StandsInTheRegister_AndIsOpenUntilItIsAccepted()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        Assert.Empty((await story.Fact()).Entries);
        await store.Done(story.Record(story.Draft(2, 3)));
        var fact = await story.Fact();
        Assert.Equal("Risk R1 'The supplier is late' (Supplier), because One supplier only: probability 2 by impact 3 is 6, not accepted; response: Ask a second supplier, due on 2027-01-31.", Assert.Single(fact.Entries));
        Assert.StartsWith("Risk R1 has a score of 6 that nobody accepted", Assert.Single(fact.Open), StringComparison.Ordinal);

        await store.Done(story.Accept(6, RiskStory.Person(story.Story.People.Owner)));
        fact = await story.Fact();
        Assert.Empty(fact.Open);
        Assert.Contains("accepted at 6 by the owner", Assert.Single(fact.Entries), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "69")]
    public async Task OperationalRiskOfASalesCommitment_NamesTheCommitment()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        var risk = story.Draft(2, 2) with { Kind = RiskKind.SalesCommitment };
        await store.Denied(story.Record(risk), "Risks.CommitmentMissing");
        await store.Denied(story.Record(story.Draft(2, 2) with { Commitment = "Go-live in March" }), "Risks.CommitmentUnwanted");
        await store.Done(story.Record(risk with { Commitment = "Go-live in March" }));
        Assert.Contains("(SalesCommitment), because One supplier only, committed by sales: Go-live in March", Assert.Single((await story.Fact()).Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_IsEnteredByWhoeverWorksOnTheMeasure_AndNobodyElse()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        var draft = story.Draft(1, 1);
        await store.Denied(story.Record(draft, RiskStory.Person(story.Keeper)), "Measures.NoRole");
        await store.Denied(story.Record(draft, RiskStory.Person(story.Committee, "committee")), "Measures.NoRole");
        await store.Denied(story.Record(draft, TestStore.Admin), "People.Unlinked");
        await store.Denied(story.Record(draft, RiskStory.Person("nobody", "admin")), "People.Unlinked");
        await store.Denied(story.Record(draft) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Record(draft) with { MeasureId = "nowhere" }, "Measures.Unknown");
        await store.Done(story.Record(draft, RiskStory.Person(story.Story.People.Controller)));
        await store.Done(story.Record(draft with { Probability = 2 }, RiskStory.Person(story.Keeper)));
        Assert.Equal(2, (await story.Risk()).Score);
    }

    [Theory]
    [InlineData(0, 1, "Risks.ScoreInvalid")]
    [InlineData(6, 1, "Risks.ScoreInvalid")]
    [InlineData(1, 0, "Risks.ScoreInvalid")]
    [InlineData(1, 6, "Risks.ScoreInvalid")]
    [InlineData(1, 1, null)]
    [InlineData(5, 5, null)]
    public async Task Score_IsFromOneToTwentyFive(int probability, int impact, string? code)
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        var result = await store.Bus.Submit(story.Record(story.Draft(probability, impact)));
        Assert.Equal(code, result.Code);
    }

    [Fact]
    public async Task Risk_ThatMakesNoSense_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        var draft = story.Draft(1, 1);
        await store.Denied(story.Record(draft with { Code = "R 1" }), "Risks.CodeInvalid");
        await store.Denied(story.Record(draft with { Title = " " }), "Request.ValueMissing");
        await store.Denied(story.Record(draft with { OwnerId = "nobody" }), "People.Unknown");
        await store.Denied(story.Record(draft with { Done = new DateOnly(2026, 11, 22) }), "Risks.DoneInFuture");
        await store.Done(story.Record(draft with { Done = new DateOnly(2026, 11, 21) }));
    }

    [Fact]
    [Trait("Checklist", "70")]
    public async Task Acceptance_IsBoundToTheLimitOfTheRole()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        var (owner, sponsor, controller) = (RiskStory.Person(story.Story.People.Owner), RiskStory.Person(story.Story.People.Sponsor), RiskStory.Person(story.Story.People.Controller, "sponsor", "owner"));
        var committee = RiskStory.Person(story.Committee, "committee");

        await store.Done(story.Record(story.Draft(2, 4)));
        await store.Denied(story.Accept(8, owner), "Risks.NotYoursToAccept");
        await store.Denied(story.Accept(8, RiskStory.Person(story.Keeper)), "Risks.NotYoursToAccept");
        await store.Denied(story.Accept(8, controller), "Risks.NotYoursToAccept");
        await store.Denied(story.Accept(8, TestStore.Admin), "People.Unlinked");
        await store.Denied(story.Accept(8, sponsor) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Accept(8, sponsor, "R9"), "Risks.Unknown");
        await store.Denied(story.Accept(6, sponsor), "Risks.ScoreChanged");
        var accept = story.Accept(8, sponsor);
        var first = await store.Done(accept);
        Assert.Equal(first.LedgerNumber, (await store.Done(accept)).LedgerNumber);
        await store.Denied(story.Accept(8, sponsor), "Risks.AlreadyAccepted");
        var acceptance = (await story.Risk()).Acceptance!;
        Assert.Equal((8, story.Story.People.Sponsor, "sponsor", "Can be lived with"), (acceptance.Score, acceptance.By, acceptance.Role, acceptance.Reason));

        await store.Done(story.Record(story.Draft(3, 4, code: "R2")));
        await store.Done(story.Accept(12, sponsor, "R2"));
        await store.Done(story.Record(story.Draft(3, 5, code: "R3")));
        await store.Denied(story.Accept(15, sponsor, "R3"), "Risks.NotYoursToAccept");
        await store.Denied(story.Accept(15, RiskStory.Person(story.Committee), "R3"), "Risks.NotYoursToAccept");
        await store.Done(story.Accept(15, committee, "R3"));
        await store.Done(story.Record(story.Draft(2, 3, code: "R4")));
        await store.Done(story.Accept(6, RiskStory.Person(story.Keeper), "R4"));
        Assert.Empty((await story.Fact()).Open);
    }

    [Fact]
    [Trait("Checklist", "70")]
    public async Task RiseAboveWhatWasAccepted_OpensTheRiskAgain_AndAFallDoesNotCoverItLater()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        var owner = RiskStory.Person(story.Story.People.Owner);
        await store.Done(story.Record(story.Draft(2, 3)));
        await store.Done(story.Accept(6, owner));
        await store.Done(story.Record(story.Draft(1, 3)));
        Assert.Empty((await story.Fact()).Open);
        await store.Done(story.Record(story.Draft(2, 4)));
        Assert.Contains("score of 8 that nobody accepted", Assert.Single((await story.Fact()).Open), StringComparison.Ordinal);
        await store.Done(story.Record(story.Draft(2, 3)));
        Assert.Null((await story.Risk()).Acceptance);
        Assert.Equal((6, 8), ((await story.Risk()).Score, (await story.Risk()).Highest));
        await store.Done(story.Accept(6, owner));
        await store.Done(story.Record(story.Draft(2, 3) with { Title = "The supplier is gone" }));
        Assert.Single((await story.Fact()).Open);
    }

    [Fact]
    [Trait("Checklist", "71")]
    public async Task OverdueResponse_IsOpen_UntilItIsDone_OrHasANewDay()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(2, 3, due: "2026-11-20")));
        await store.Done(story.Accept(6, RiskStory.Person(story.Keeper)));
        Assert.Empty((await story.Fact()).Open);
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.StartsWith("The response to risk R1 was due on 2026-11-20", Assert.Single((await story.Fact()).Open), StringComparison.Ordinal);
        await store.Done(story.Record(story.Draft(2, 3, due: "2026-11-20") with { Done = new DateOnly(2026, 11, 21) }));
        Assert.Empty((await story.Fact()).Open);
    }

    [Fact]
    public async Task Risk_IsClosedByWhoeverAnswersForIt_AndCanComeBack()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(2, 3)));
        await store.Done(story.Accept(6, RiskStory.Person(story.Keeper)));
        await store.Denied(story.Close(RiskStory.Person(story.Story.People.Sponsor)), "Risks.NotYoursToClose");
        await store.Denied(story.Close(RiskStory.Person(story.Keeper), "R9"), "Risks.Unknown");
        await store.Done(story.Close(RiskStory.Person(story.Keeper), occurred: true));
        await store.Denied(story.Close(RiskStory.Person(story.Keeper)), "Risks.Closed");
        await store.Denied(story.Accept(6, RiskStory.Person(story.Keeper)), "Risks.Closed");
        Assert.Equal("Risk R1 'The supplier is late' (Supplier), because One supplier only: closed after it happened, It went by.", Assert.Single((await story.Fact()).Entries));
        await store.Done(story.Record(story.Draft(2, 3)));
        Assert.Null((await story.Risk()).Acceptance);
        Assert.Single((await story.Fact()).Open);
    }

    [Fact]
    [Trait("Checklist", "69")]
    public async Task Review_HoldsUntilTheRegisterChanges_WithTheRolesOfTheReviewer()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(2, 3)));
        await store.Denied(story.Review(RiskStory.Person(story.Keeper)), "Risks.ReviewerOnly");
        await store.Denied(story.Review(RiskStory.Person(story.Committee, "auditor", "sponsor")), "Risks.ReviewerOnly");
        await store.Denied(story.Review(TestStore.Admin), "People.Unlinked");
        await store.Done(story.Review(RiskStory.Person(story.Committee, "committee", "controller")));
        Assert.Equal(["committee"], (await story.Fact()).ReviewedByRoles);
        await store.Done(story.Review(RiskStory.Person(story.Story.People.Sponsor)));
        var fact = await story.Fact();
        Assert.Equal((store.Clock.Now, "sponsor"), (fact.ReviewedAt!.Value, Assert.Single(fact.ReviewedByRoles)));
        await store.Done(story.Accept(6, RiskStory.Person(story.Keeper)));
        Assert.Null((await story.Fact()).ReviewedAt);
        Assert.Empty((await story.Fact()).ReviewedByRoles);
    }

    [Fact]
    public async Task EndedMeasure_TakesNoMoreRisks()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(5, 5)));
        await store.Done(story.Story.Review(story.Measure, "G1", story.Story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Record(story.Draft(1, 1)), "Measures.Ended");
        await store.Denied(story.Accept(25, RiskStory.Person(story.Committee, "committee")), "Measures.Ended");
        await store.Denied(story.Close(RiskStory.Person(story.Keeper)), "Measures.Ended");
        await store.Denied(story.Review(RiskStory.Person(story.Story.People.Sponsor)), "Measures.Ended");
        Assert.Empty(store.Get<RiskReader>().List(TestStore.Tenant, escalated: true, null, 10)["items"]!.AsArray());
    }
}
