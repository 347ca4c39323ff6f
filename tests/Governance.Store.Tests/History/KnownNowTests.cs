using System;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.History;

/// <summary>A gate of the past with what was put right since.</summary>
[Trait("Checklist", "48")]
public sealed class KnownNowTests
{
    [Fact]
    public async Task EvidenceRevokedLater_ClosesTheGateOfThen_AsKnownNow_AndNotAsKnownThen()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var at = store.Clock.Now = store.Clock.Now.AddHours(1);
        store.Clock.Now = at.AddDays(5);
        var key = (await story.State()).Evidence[0].Key;
        await store.Done(new Store.Evidence.RevokeEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Store.Commands.Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Key = key, Reason = "Forged" });

        var past = store.Get<IPastGates>();
        var then = past.Measure(TestStore.Tenant, story.Measure, at)!;
        Assert.True(past.Look(TestStore.Tenant, then, null, at)!.Decision.IsAllowed);
        var (corrected, said) = past.AsKnownNow(TestStore.Tenant, then, at);
        Assert.Equal("The evidence letter.txt (regulatory-approval) was revoked since: Forged", Assert.Single(said));
        var look = past.Look(TestStore.Tenant, corrected, null, at)!;
        Assert.Equal((false, corrected.PacketDigest), (look.Decision.IsAllowed, look.Facts.PacketDigest));
        Assert.NotEqual(then.PacketDigest, corrected.PacketDigest);
        Assert.Contains(look.Decision.Reasons, reason => reason.Subject == "regulatory-approval");
    }

    [Fact]
    public async Task WhatWasChangedLater_AndNotPutRight_StaysAsItWas()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var at = store.Clock.Now = store.Clock.Now.AddHours(1);
        store.Clock.Now = at.AddDays(5);
        await store.Done(story.Change("function", "Payments"));
        await story.Capture("a second letter");
        await story.ApproveAll();
        var past = store.Get<IPastGates>();
        var then = past.Measure(TestStore.Tenant, story.Measure, at)!;
        var (corrected, said) = past.AsKnownNow(TestStore.Tenant, then, at);
        Assert.Empty(said);
        Assert.Equal(then, corrected);
        Assert.Equal("Lending", corrected.Fields["function"]);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public async Task EveryDecisionOfARandomHistory_WithMovesBetween_HasTheFactsDigestThatThePastGives(int seed)
    {
        await using var store = await TestStore.Start();
        var history = await RandomMoves.Play(store, seed);
        var past = store.Get<IPastGates>();
        Assert.NotEmpty(history);
        foreach (var (at, decided, number) in history)
        {
            var before = past.Measure(TestStore.Tenant, decided.Measure, at)!;
            Assert.True(before.LedgerNumber < number);
            Assert.Equal(decided.Digest, RandomMoves.DigestOf(store, before, decided, at));
        }
    }
}
