using System;
using System.Linq;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.People;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Writing;

public sealed class IdempotencyTests
{
    private static AddPerson Add(string id, string name) => new() { Tenant = TestStore.Tenant, CommandId = id, Actor = TestStore.Admin, Name = name };

    [Fact]
    public async Task Command_SentAgain_HappensOnceAndIsAnsweredAsTheFirstTime()
    {
        await using var store = await TestStore.Start();
        var first = await store.Done(Add("command-a", "Sandbox Owner"));
        var again = await store.Done(Add("command-a", "Sandbox Owner"));
        Assert.Equal(first.Answer!.ToJsonString(), again.Answer!.ToJsonString());
        Assert.Equal(first.LedgerNumber, again.LedgerNumber);
        Assert.Single(store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 10));
    }

    [Fact]
    public async Task Command_SentAgainAfterARestart_IsAnsweredAsTheFirstTime()
    {
        await using var store = await TestStore.Start();
        var first = await store.Done(Add("command-a", "Sandbox Owner"));
        await store.Stop();
        await using var next = await TestStore.Start(store.Folder);
        var again = await next.Done(Add("command-a", "Sandbox Owner"));
        Assert.Equal(first.Answer!.ToJsonString(), again.Answer!.ToJsonString());
        Assert.Single(next.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 10));
    }

    [Fact]
    public async Task Command_ThatStandsInTheLedger_IsNotDoneAgain_WhenItsAnswerWasLost()
    {
        await using var store = await TestStore.Start();
        await store.Done(Add("command-a", "Sandbox Owner"));
        await store.Stop();
        using (var connection = store.Get<Database>().Open())
        {
            connection.Execute("DELETE FROM commands");
        }

        Assert.Empty(Hosting.StoreTools.Rebuild(store.Folder));
        await using var next = await TestStore.Start(store.Folder);
        var denied = await next.Denied(Add("command-a", "Sandbox Owner"), "Request.AlreadyInTheLedger");
        Assert.Equal(1, denied.LedgerNumber);
        await next.Done(Add("command-b", "Sandbox Owner"));
        Assert.Equal(2, next.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 10).Count);
    }

    [Fact]
    public async Task Command_WithAKnownIdAndAnotherContent_IsRefused()
    {
        await using var store = await TestStore.Start();
        await store.Done(Add("command-a", "Sandbox Owner"));
        await store.Denied(Add("command-a", "Sandbox Sponsor"), "Request.IdempotencyKeyReused");
        await store.Denied(Add("command-a", "Sandbox Owner") with { Actor = TestStore.SecondAdmin }, "Request.IdempotencyKeyReused");
        Assert.Single(store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 10));
    }

    [Fact]
    public async Task Refusal_SentAgain_StaysRefusedEvenWhenItWouldPassNow()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var review = story.Review();
        await store.Denied(review, "Gates.Refused");
        var count = store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count;
        await store.Denied(review, "Gates.Refused");
        Assert.Equal(count, store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count);
    }

    [Fact]
    public async Task Commands_SentTwiceAtOnce_HappenOnceEach()
    {
        await using var store = await TestStore.Start();
        var results = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => store.Bus.Submit(Add($"command-{i % 100:D3}", $"Person {i % 100}"))));
        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(100, store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count);
        Assert.Equal(100, results.Select(result => result.Answer!["id"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task DifferentCommandsForOneThing_AtOnce_OneWins()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        await story.Prepare(story.Demand);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.Bus.Submit(story.Approve())));
        Assert.Single(results, result => result.Succeeded);
        Assert.Equal(7, results.Count(result => result.Code == "Intake.AlreadyDecided"));
        Assert.Single(await store.Get<Governance.Store.Measures.IMeasureReader>().List(TestStore.Tenant));
    }

    [Fact]
    public async Task DeniedCommand_InABatch_DoesNotHarmTheOthers()
    {
        await using var store = await TestStore.Start();
        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => store.Bus.Submit(Add($"command-{i:D3}", i % 2 == 0 ? "Person" : string.Empty))));
        Assert.Equal(100, results.Count(result => result.Succeeded));
        Assert.Equal(100, results.Count(result => result.Code == "Request.ValueMissing"));
    }

    [Fact]
    public async Task CommandThatNobodyHandles_FailsAlone()
    {
        await using var store = await TestStore.Start();
        var bad = store.Bus.Submit(new Unhandled { Tenant = TestStore.Tenant, CommandId = "command-x", Actor = TestStore.Admin });
        var good = store.Bus.Submit(Add("command-a", "Sandbox Owner"));
        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.True((await good).Succeeded);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with space here")]
    [InlineData("")]
    public async Task CommandId_ThatIsNone_IsInvalid(string id)
    {
        await using var store = await TestStore.Start();
        await store.Denied(Add(id, "Sandbox Owner"), "Request.IdempotencyKeyInvalid");
        await store.Denied(Add(new string('a', 101), "Sandbox Owner"), "Request.IdempotencyKeyInvalid");
    }

    [Fact]
    public async Task Tenants_AreApart()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Add("command-a", "Sandbox Owner") with { Tenant = TestStore.OtherTenant });
        Assert.Single(store.Get<LedgerReader>().Entries(TestStore.OtherTenant, 1, 10));
        await store.Denied(story.Change("function", "Other", TestStore.Admin) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(Add("command-b", "Sandbox Owner") with { Tenant = "t9" }, "Tenant.Unknown");
    }

    private sealed record Unhandled : Command;
}
