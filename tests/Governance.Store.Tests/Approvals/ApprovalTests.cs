using System.Threading.Tasks;

using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

public sealed class ApprovalTests
{
    [Fact]
    [Trait("Checklist", "44")]
    [Trait("Checklist", "50")]
    public async Task Approvals_OfTheRightPersons_Count()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        Assert.All((await story.State()).Approvals, approval => Assert.Equal(ApprovalStatus.Counted, approval.Status));
    }

    [Fact]
    [Trait("Checklist", "46")]
    [Trait("Checklist", "49")]
    public async Task Owner_WhoAnswersForTheController_IsRefusedBySegregationOfDuties_AndToldWhy()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var refused = await store.Denied(await story.Approval(story.Owner, "controller"), "Approvals.SegregationOfDuties");
        Assert.Contains("Sandbox Owner holds the role owner", refused.Detail!, System.StringComparison.Ordinal);
        Assert.Contains("nobody approves their own case", refused.Detail!, System.StringComparison.Ordinal);
        Assert.Empty((await story.State()).Approvals);
    }

    [Fact]
    public async Task Approval_ThatCannotCount_IsRefusedForItsOwnReason()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var good = await story.Approval(story.Sponsor, "sponsor");
        var guest = await story.Person("Sandbox Guest");
        var cases = new (string Code, RecordApproval Command)[]
        {
            ("People.Unlinked", good with { Actor = TestStore.Admin }),
            ("People.Unlinked", good with { Actor = Actor.Person("nobody", "api") }),
            ("Measures.Unknown", good with { MeasureId = "nothing" }),
            ("Approvals.GateNotNext", good with { Gate = "G2" }),
            ("Approvals.GateNotNext", good with { Gate = "nothing" }),
            ("Approvals.StepUnknown", good with { Step = "nothing" }),
            ("Approvals.RoleMissing", good with { Actor = Actor.Person(guest, "api") }),
            ("Approvals.SegregationOfDuties", good with { Step = "controller" }),
            ("Approvals.PacketChanged", good with { PacketDigest = new string('0', 64) }),
            ("Approvals.OutOfOrder", await story.Approval(story.Controller, "controller")),
            ("Request.TooLong", good with { Comment = new string('x', 4001) }),
        };
        foreach (var (code, command) in cases)
        {
            await store.Denied(command with { CommandId = store.NextId() }, code);
        }

        Assert.Empty((await story.State()).Approvals);
        await store.Done(good);
        await store.Denied(await story.Approval(story.Sponsor, "sponsor"), "Approvals.AlreadyGiven");
    }

    [Fact]
    [Trait("Checklist", "45")]
    [Trait("Checklist", "48")]
    [Trait("Checklist", "50")]
    public async Task Rejection_BlocksTheGate_UntilTheSamePersonApproves()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await store.Done(await story.Approval(story.Sponsor, "sponsor", approve: false));
        await store.Denied(await story.Approval(story.Controller, "controller"), "Approvals.OutOfOrder");
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(await story.Approval(story.Controller, "controller"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Answer_GivenAgain_AddsNothingToTheLedger()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        foreach (var approve in new[] { false, true })
        {
            await store.Done(await story.Approval(story.Sponsor, "sponsor", approve));
            var before = await story.State();
            await store.Denied(await story.Approval(story.Sponsor, "sponsor", approve), "Approvals.AlreadyGiven");
            Assert.Equal(before.Version, (await story.State()).Version);
        }
    }

    [Fact]
    public async Task Answers_ChangedTwentyTimes_AreTheLastOnesForThisPacket()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        for (var answer = 0; answer <= 20; answer++)
        {
            await store.Done(await story.Approval(story.Sponsor, "sponsor", approve: answer % 2 == 0));
        }

        await store.Denied(await story.Approval(story.Sponsor, "sponsor", approve: false), "Approvals.TooManyAnswers");
        Assert.Equal(21, (await story.State()).Approvals.Count);
        await store.Done(await story.Approval(story.Controller, "controller"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Approval_OfAnEndedMeasure_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var approval = await story.Approval(story.Sponsor, "sponsor");
        await store.Done(story.Review(RequestedOutcome.Kill, person: story.Sponsor));
        await store.Denied(approval, "Measures.Ended");
    }
}
