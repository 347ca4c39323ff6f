using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Dependencies;
using Governance.Store.Gates;
using Governance.Store.Storage;
using Governance.Store.Tests.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Dependencies;

public sealed class DependencyTests
{
    [Fact]
    [Trait("Checklist", "72")]
    public async Task Dependency_IsOpenUntilTheOwnerOfTheOtherSideCommitsInTime()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (waiting, source) = (await story.Measure("Waiting"), await story.Measure("Source"));
        await store.Done(story.Record(waiting, source.Measure));
        var fact = await story.Fact(waiting.Measure);
        Assert.Equal("Dependency D1 'Interface' on the measure 'Source', needed by 2027-03-01, not accepted.", Assert.Single(fact.Entries));
        Assert.Equal("Dependency D1 is not accepted: the owner of the measure 'Source' accepts it with a day, or the owner withdraws it.", Assert.Single(fact.Open));

        await store.Denied(story.Commit(waiting.Measure, waiting.Owner, "2027-03-01"), "Dependencies.OtherSideOnly");
        await store.Denied(story.Commit(waiting.Measure, story.Story.People.Sponsor, "2027-03-01"), "Dependencies.OtherSideOnly");
        await store.Denied(story.Commit(waiting.Measure, source.Owner, "2027-03-01") with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(story.Commit(waiting.Measure, source.Owner, "2027-03-01") with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Commit(waiting.Measure, source.Owner, "2027-03-01", "D9"), "Dependencies.Unknown");
        await store.Denied(story.Commit(waiting.Measure, source.Owner, "2026-11-18"), "Dependencies.DateInPast");
        var commit = story.Commit(waiting.Measure, source.Owner, "2027-03-01");
        Assert.Equal((await store.Done(commit)).LedgerNumber, (await store.Done(commit)).LedgerNumber);
        Assert.Empty((await story.Fact(waiting.Measure)).Open);

        await store.Done(story.Commit(waiting.Measure, source.Owner, "2027-03-02"));
        Assert.StartsWith("Dependency D1 comes on 2027-03-02 and is needed by 2027-03-01", Assert.Single((await story.Fact(waiting.Measure)).Open), StringComparison.Ordinal);
        Assert.Equal(DependencyStory.Day("2027-03-01"), (await story.Story.State(waiting.Measure)).Dependencies.Items[0].Commitment!.First);
        await store.Done(story.Record(waiting, source.Measure, neededBy: "2027-03-02"));
        Assert.Empty((await story.Fact(waiting.Measure)).Open);
        await store.Done(story.Record(waiting, source.Measure, neededBy: "2027-02-01"));
        Assert.Single((await story.Fact(waiting.Measure)).Open);
        Assert.Null((await story.Story.State(waiting.Measure)).Dependencies.Items[0].Commitment);
    }

    [Fact]
    [Trait("Checklist", "72")]
    public async Task DependencyOnTheOutside_IsAcceptedByItsContact()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var waiting = await story.Measure("Waiting");
        var contact = await story.Story.People.Person("Sandbox Contact");
        var record = story.Record(waiting, "unused");
        var outside = record.Dependency with { On = null, Outside = "The regulator", ContactId = contact };
        await store.Denied(record with { Dependency = outside with { ContactId = null } }, "Dependencies.OneSource");
        await store.Denied(record with { CommandId = store.NextId(), Dependency = outside with { On = waiting.Measure } }, "Dependencies.OneSource");
        await store.Denied(record with { CommandId = store.NextId(), Dependency = outside with { Outside = null, ContactId = null } }, "Dependencies.OneSource");
        await store.Denied(record with { CommandId = store.NextId(), Dependency = outside with { ContactId = waiting.Owner } }, "Dependencies.OwnSide");
        await store.Denied(record with { CommandId = store.NextId(), Dependency = outside with { ContactId = "nobody" } }, "People.Unknown");
        var admin = await story.Story.People.Admin();
        await store.Denied(record with { CommandId = store.NextId(), Actor = admin, Dependency = outside with { ContactId = admin.PersonId } }, "Dependencies.OwnSide");
        await store.Done(record with { CommandId = store.NextId(), Dependency = outside });
        await store.Denied(story.Commit(waiting.Measure, waiting.Owner, "2027-01-01"), "Dependencies.OtherSideOnly");
        await store.Done(story.Commit(waiting.Measure, contact, "2027-01-01"));
        Assert.Empty((await story.Fact(waiting.Measure)).Open);
        await store.Done(story.Decline(waiting.Measure, contact));
        await store.Denied(story.Decline(waiting.Measure, contact), "Dependencies.AlreadyDeclined");
        Assert.Contains("is declined: its contact accepts it", Assert.Single((await story.Fact(waiting.Measure)).Open), StringComparison.Ordinal);

        // A contact who became owner of the measure that waits is no other side any more.
        await store.Done(story.Story.People.Give(admin, "owner", null, contact) with { MeasureId = waiting.Measure });
        await store.Denied(story.Commit(waiting.Measure, contact, "2027-01-01"), "Dependencies.OwnSide");
    }

    [Fact]
    [Trait("Checklist", "72")]
    public async Task Dependency_IsAcceptedByWhoOwnsTheOtherSideNow()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (waiting, source) = (await story.Measure("Waiting"), await story.Measure("Source"));
        var (admin, deputy) = (await story.Story.People.Admin(), await story.Story.People.Person("Sandbox Deputy"));
        await store.Done(story.Record(waiting, source.Measure));
        await store.Denied(story.Commit(waiting.Measure, deputy, "2027-02-01"), "Dependencies.OtherSideOnly");
        await store.Done(story.Story.People.Give(admin, "owner", null, deputy, until: store.Clock.Now.AddDays(10)) with { MeasureId = source.Measure });
        await store.Done(story.Commit(waiting.Measure, deputy, "2027-02-01"));
        store.Clock.Now = store.Clock.Now.AddDays(10);
        await store.Denied(story.Commit(waiting.Measure, deputy, "2027-02-02"), "Dependencies.OtherSideOnly");
        await store.Denied(story.Decline(waiting.Measure, deputy), "Dependencies.OtherSideOnly");
        await store.Done(story.Commit(waiting.Measure, source.Owner, "2027-02-02"));
    }

    [Fact]
    public async Task Dependency_IsEnteredAndClosedByTheOwnerOfTheWaitingMeasure()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (waiting, source) = (await story.Measure("Waiting"), await story.Measure("Source"));
        await store.Denied(story.Record(waiting, source.Measure, actor: source.Owner), "Measures.NotYours");
        await store.Denied(story.Record(waiting, source.Measure) with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(story.Record(waiting, "nowhere"), "Dependencies.SourceUnknown");
        await store.Denied(story.Record(waiting, source.Measure, code: "D 1"), "Dependencies.CodeInvalid");
        await store.Done(story.Record(waiting, source.Measure));
        await store.Denied(story.Close(waiting.Measure, source.Owner, true), "Measures.NotYours");
        await store.Denied(story.Close(waiting.Measure, waiting.Owner, true, "D9"), "Dependencies.Unknown");
        await store.Done(story.Close(waiting.Measure, waiting.Owner, true));
        Assert.Empty((await story.Fact(waiting.Measure)).Open);
        await store.Denied(story.Close(waiting.Measure, waiting.Owner, false), "Dependencies.NotOpen");
        await store.Denied(story.Commit(waiting.Measure, source.Owner, "2027-01-01"), "Dependencies.NotOpen");
    }

    [Fact]
    public async Task WhatIsNeeded_AndDidNotCome_IsOpen()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (waiting, source) = (await story.Measure("Waiting"), await story.Measure("Source"));
        await store.Done(story.Record(waiting, source.Measure, neededBy: "2026-11-20"));
        await store.Done(story.Commit(waiting.Measure, source.Owner, "2026-11-20"));
        Assert.Empty((await story.Fact(waiting.Measure)).Open);
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.StartsWith("Dependency D1 was needed by 2026-11-20", Assert.Single((await story.Fact(waiting.Measure)).Open), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "72")]
    public async Task Review_HoldsUntilADependencyChanges()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (waiting, source) = (await story.Measure("Waiting"), await story.Measure("Source"));
        await store.Done(story.Record(waiting, source.Measure));
        await store.Denied(story.Review(waiting.Measure, Actor.Person(source.Owner, "api")), "Dependencies.ReviewerOnly");
        await store.Done(story.Review(waiting.Measure, Actor.Person(source.Owner, "api", "pmo")));
        Assert.Equal(["pmo"], (await story.Fact(waiting.Measure)).ReviewedByRoles);
        await store.Done(story.Commit(waiting.Measure, source.Owner, "2027-01-01"));
        Assert.Null((await story.Fact(waiting.Measure)).ReviewedAt);
    }

    [Fact]
    public async Task KilledSource_BreaksTheDependency_ByTheSweep_Once()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (waiting, source, other) = (await story.Measure("Waiting"), await story.Measure("Source"), await story.Measure("Other"));
        await store.Done(story.Record(waiting, source.Measure));
        await store.Done(story.Record(waiting, other.Measure, "D2"));
        var (sweep, ledger) = (store.Get<DependencySweep>(), store.Get<LedgerReader>());
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        await store.Done(story.Story.Review(source.Measure, "G1", story.Story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Record(other, source.Measure), "Dependencies.SourceEnded");
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal([DependencyState.Broken, DependencyState.Open], (await story.Story.State(waiting.Measure)).Dependencies.Items.Select(item => item.State));
        Assert.Contains((await story.Fact(waiting.Measure)).Open, text => text.StartsWith("Dependency D1 will not come, since the measure 'Source' was killed", StringComparison.Ordinal));
        var after = ledger.Last(TestStore.Tenant);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(after, ledger.Last(TestStore.Tenant));
        await store.Denied(story.Close(waiting.Measure, waiting.Owner, fulfilled: true), "Dependencies.NotOpen");
        await store.Done(story.Close(waiting.Measure, waiting.Owner, fulfilled: false));
        await store.Denied(story.Record(source, waiting.Measure), "Measures.Ended");
        await store.Denied(new CheckDependencies { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(source.Owner, "api"), MeasureId = waiting.Measure }, "Measures.NoRole");
    }
}
