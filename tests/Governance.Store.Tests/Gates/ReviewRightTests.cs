using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Gates;

/// <summary>Who may ask for a gate: everything else is ready, so that only the asker decides.</summary>
public sealed class ReviewRightTests
{
    [Fact]
    public async Task Review_ByWhoeverMayNotAsk_IsForbidden_AndLeavesNoEvent()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var stranger = await story.Person("Sandbox Guest");
        var cases = new (string Code, Actor Actor)[]
        {
            ("People.Unlinked", new Actor { Subject = "api:nobody", Via = "api" }),
            ("People.Unlinked", TestStore.Admin),
            ("People.Unlinked", Actor.Sync),
            ("People.Unlinked", Actor.Person("unknown", "api", "admin")),
            ("Measures.NoRole", Actor.Person(stranger, "api")),
            ("Measures.NoRole", Actor.Person(stranger, "api", "pmo")),
        };
        var before = Count(store);
        foreach (var (code, actor) in cases)
        {
            var result = await store.Denied(story.Review() with { Actor = actor }, code);
            Assert.Equal(CommandOutcome.Forbidden, result.Outcome);
        }

        Assert.Equal(before, Count(store));
        Assert.Equal(0, (await story.State()).Doi);
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Review_ByAnAdministratorWhoIsAKnownPerson_IsDecided()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        await store.Done(story.Review() with { Actor = Actor.Person(await story.Person("Sandbox Admin"), "api", "admin") });
        Assert.Equal(1, (await story.State()).Doi);
    }

    private static int Count(TestStore store) => store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count;
}
