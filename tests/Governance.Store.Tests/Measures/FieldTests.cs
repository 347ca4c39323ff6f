using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Measures;

public sealed class FieldTests
{
    [Fact]
    public async Task Field_ChangedByOwnerOrAdmin_IsThere_AndTheSameValueIsNoChange()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Change("potentialStatus", "Yellow"));
        await store.Done(story.Change("legalEntity", "Sandbox Bank", TestStore.Admin));
        var version = (await story.State()).Version;
        await store.Done(story.Change("potentialStatus", "Yellow"));
        Assert.Equal(version, (await story.State()).Version);
        await store.Done(story.Change("potentialStatus", string.Empty));
        Assert.False((await story.State()).Fields.ContainsKey("potentialStatus"));
    }

    [Fact]
    public async Task Field_ChangedByAnybodyElse_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(story.Change("function", "x", Governance.Store.Commands.Actor.Person(story.Sponsor, "api")), "Measures.NotYours");
        await store.Denied(story.Change("function", "x", Governance.Store.Commands.Actor.Sync), "Measures.NotYours");
    }

    [Theory]
    [InlineData("potentialStatus", "Purple", "Measures.FieldValueInvalid")]
    [InlineData("implementationStatus", "green", "Measures.FieldValueInvalid")]
    [InlineData("effectAmount", "12,50", "Measures.FieldValueInvalid")]
    [InlineData("effectAmount", "1.234", "Measures.FieldValueInvalid")]
    [InlineData("effectCurrency", "eur", "Measures.FieldValueInvalid")]
    [InlineData("budget", "60.000,00", "Measures.FieldValueInvalid")]
    [InlineData("budget", "1.234", "Measures.FieldValueInvalid")]
    [InlineData("budget", "-1", "Measures.FieldValueInvalid")]
    [InlineData("budget", "60 k", "Measures.FieldValueInvalid")]
    [InlineData("budgetCurrency", "eur", "Measures.FieldValueInvalid")]
    [InlineData("effectKind", "Luck", "Measures.FieldValueInvalid")]
    [InlineData("a/b", "x", "Measures.FieldNameInvalid")]
    [InlineData("note", "a\u0000b", "Request.ControlCharacter")]
    [Trait("Checklist", "86")]
    public async Task Field_WithAValueThatItCannotHold_IsInvalid(string name, string value, string code)
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(story.Change(name, value), code);
        await store.Denied(story.Change("note", new string('x', 4001)), "Request.TooLong");
    }

    [Fact]
    public async Task Fields_OfAMeasure_AreAtMostThreeHundred_HoweverManyRequestsBringThem()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var there = (await story.State()).Fields.Count;
        for (var at = there; at < 300; at += 100)
        {
            await store.Done(Many(story, at, Math.Min(100, 300 - at)));
        }

        Assert.Equal(300, (await story.State()).Fields.Count);
        await store.Denied(story.Change("oneMore", "x"), "Measures.TooManyFields");
        await store.Done(story.Change("many299", "y"));
        await store.Done(story.Change("many299", string.Empty));
        await store.Done(story.Change("oneMore", "x"));
        await store.Denied(story.Change("another", "x"), "Measures.TooManyFields");
    }

    [Fact]
    public async Task MaterialChange_VoidsTheApprovalsOfTheOldPacket_AndSaysSo()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var before = await story.State();
        await store.Done(story.Change("function", "Retail"));
        var after = await story.State();
        Assert.NotEqual(before.PacketDigest, after.PacketDigest);
        Assert.All(after.Approvals, approval => Assert.Equal(ApprovalStatus.Void, approval.Status));
        Assert.All(after.Approvals, approval => Assert.Contains("packet changed", approval.StatusReason, System.StringComparison.Ordinal));
        await store.Denied(story.Review(), "Gates.Refused");
    }

    [Fact]
    public async Task PacketThatBecomesAgainWhatItWas_DoesNotReviveApprovals()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var before = await story.State();
        await store.Done(story.Change("function", "Retail"));
        await store.Done(story.Change("function", "Lending"));
        Assert.Equal(before.PacketDigest, (await story.State()).PacketDigest);
        await store.Denied(story.Review(), "Gates.Refused");
        await story.ApproveAll();
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Outbox_HoldsOneRowAThing_AndAnOldAcknowledgementDoesNotLoseNews()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var outbox = store.Get<IOutbox>();
        await store.Done(story.Change("function", "A"));
        var seen = Assert.Single(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
        await store.Done(story.Change("function", "B"));
        await outbox.Acknowledge(seen);
        var fresh = Assert.Single(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
        Assert.True(fresh.LedgerNumber > seen.LedgerNumber);
        await outbox.Defer(fresh, store.Clock.Now.AddMinutes(1), "host away");
        Assert.DoesNotContain(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
        store.Clock.Now = store.Clock.Now.AddMinutes(2);
        var due = Assert.Single(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
        Assert.Equal(1, due.Attempts);
        await outbox.Acknowledge(due);
        Assert.DoesNotContain(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
        Assert.Contains(await outbox.Read(TestStore.Tenant, "jira"), item => item.Kind == "measure");
    }

    [Fact]
    public async Task Outbox_AfterTheClockJumpedBack_DoesNotHoldNewsForADay()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var outbox = store.Get<IOutbox>();
        await store.Done(story.Change("function", "A"));
        var seen = Assert.Single(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
        await outbox.Defer(seen, store.Clock.Now.AddSeconds(30), "host away");
        Assert.DoesNotContain(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
        store.Clock.Now = store.Clock.Now.AddDays(-1);
        Assert.Contains(await outbox.Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure");
    }

    private static ChangeFields Many(Story story, int from, int count) =>
        story.Change("unused", "x") with { Fields = Enumerable.Range(from, count).ToDictionary(at => FormattableString.Invariant($"many{at}"), _ => "x", StringComparer.Ordinal) };
}
