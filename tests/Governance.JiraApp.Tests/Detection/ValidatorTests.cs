using System;
using System.Linq;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Xunit;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>A validator that an administrator takes away is noticed, and what happened meanwhile is compared.</summary>
public sealed class ValidatorTests : IAsyncLifetime
{
    private const string Lend = "Software Simplified Workflow for Project LEND";
    private DetectionWorld world = null!;

    public async Task InitializeAsync() => world = await DetectionWorld.SettledAsync(before =>
    {
        before.Site.Validators.Add((Lend, 31, "Done", false));
        before.Site.Validators.Add((Lend, 41, "Released", false));
        before.Site.Validators.Add(("Other workflow", 31, "Done", false));
    });

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task FirstLook_IsTheBaseline()
    {
        await LaterAsync();
        Assert.Empty(world.Findings());
    }

    [Fact]
    public async Task RemovedValidator_IsAFindingOnce()
    {
        world.Site.Validators.RemoveAt(0);
        await LaterAsync();
        await LaterAsync();
        var finding = Assert.Single(world.Findings());
        Assert.Equal(("Validator:LEND/Done", "on (31)", null), (finding.Subject, finding.OldValue, finding.NewValue));
    }

    [Fact]
    public async Task Workflow_ThatLostItsLastValidator_IsAFindingThoughItIsNotListed()
    {
        world.Site.Validators.RemoveAll(validator => validator.Workflow == "Other workflow");
        await LaterAsync();
        Assert.Equal("Validator:Other workflow/Done", Assert.Single(world.Findings()).Subject);
        world.Site.Validators.Clear();
        await LaterAsync();
        Assert.Equal(3, world.Findings().Count);
    }

    [Fact]
    public async Task DisabledValidator_IsAFinding_AndTheWayBackIsNone()
    {
        world.Site.Validators[0] = (Lend, 31, "Done", true);
        await LaterAsync();
        var finding = Assert.Single(world.Findings());
        Assert.Equal(("on (31)", "off (31)"), (finding.OldValue, finding.NewValue));
        world.Site.Validators[0] = (Lend, 31, "Done", false);
        await LaterAsync();
        Assert.NotNull(Assert.Single(world.Findings()).ReturnedAt);
        world.Site.Validators[0] = (Lend, 31, "Done", true);
        await LaterAsync();
        Assert.Equal(2, world.Findings().Count);
    }

    [Fact]
    public async Task MovedValidator_IsAFindingOfThePlaceThatItLeft()
    {
        world.Site.Validators[0] = (Lend, 21, "In Progress", false);
        await LaterAsync();
        Assert.Equal("Validator:LEND/Done", Assert.Single(world.Findings()).Subject);
        // The new place is part of what must stay.
        world.Site.Validators.RemoveAt(0);
        await LaterAsync();
        Assert.Equal(["Validator:LEND/Done", "Validator:LEND/In Progress"], world.Findings().Select(finding => finding.Subject));
    }

    [Fact]
    public async Task AddedValidator_IsNoFinding()
    {
        world.Site.Validators.Add((Lend, 21, "In Progress", false));
        world.Site.Validators.Add(("New workflow", 31, "Done", false));
        await LaterAsync();
        Assert.Empty(world.Findings());
    }

    [Fact]
    public async Task Validator_UnderATransitionOfTheSameName_IsNotTakenForTheRemovedOne()
    {
        world.Site.Validators[0] = (Lend, 99, "Done", false);
        await LaterAsync();
        Assert.Equal("on (99)", Assert.Single(world.Findings()).NewValue);
    }

    [Fact]
    public async Task List_InPages_IsReadToItsEnd()
    {
        world.Site.PageSize = 1;
        await LaterAsync();
        Assert.Empty(world.Findings());
        world.Site.Validators.RemoveAll(validator => validator.Workflow == "Other workflow");
        await LaterAsync();
        Assert.Single(world.Findings());
    }

    [Fact]
    public async Task List_ThatIsNotWhole_SaysNothingAboutWhatIsMissing()
    {
        (world.Site.PageSize, world.Site.TotalDrift) = (1, 3);
        await LaterAsync();
        Assert.Empty(world.Findings());
        Assert.Contains("[Jira.ListChanged]", Kept(), StringComparison.Ordinal);
        world.Site.TotalDrift = 0;
        world.Site.Validators.RemoveAt(0);
        world.Clock.Now += TimeSpan.FromMinutes(1);
        await world.TurnAsync();
        Assert.Single(world.Findings());
        Assert.Null(Kept());
    }

    [Fact]
    public async Task SiteWithoutTheScope_IsSaidToBe_AndTheRestGoesOn()
    {
        world.Site.HasWorkflowScope = false;
        world.First.Write("Passed", DetectionWorld.Person);
        await LaterAsync();
        Assert.Contains("[Jira.ScopeMissing]", Kept(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(world.Status.Hosts(DetectionWorld.Tenant)).Problem);
        await world.SettleAsync();
        Assert.Equal(BreachState.PutBack, Assert.Single(await world.BreachesAsync()).State);

        world.Site.HasWorkflowScope = true;
        await LaterAsync();
        Assert.Null(Kept());
        Assert.Empty(world.Findings());
    }

    [Fact]
    public async Task Look_AtTheValidators_ComesEveryFiveMinutesAtMost()
    {
        await LaterAsync();
        world.Site.Calls.Clear();
        for (var i = 0; i < 10; i++)
        {
            world.Clock.Now += TimeSpan.FromSeconds(30);
            await world.TurnAsync();
        }

        Assert.Equal(1, world.Site.CallsOf("workflow/rule/config"));
    }

    [Fact]
    public async Task CompletedIssue_ThatNoValidatorStopped_IsFoundWithTheMissingValidatorAtOnce()
    {
        await LaterAsync();
        world.Site.Validators.RemoveAt(0);
        world.First.Move(done: true, DetectionWorld.Person);
        world.Clock.Now += TimeSpan.FromSeconds(30);
        await world.TurnAsync();
        Assert.Single(world.Findings());
        var breach = Assert.Single((await world.StateAsync()).Breaches);
        Assert.Equal(BreachKind.CompletedUnmet, breach.Kind);
    }

    [Fact]
    public async Task RemovedValidator_HasEveryIssueOfItsProjectReadAndComparedAgain()
    {
        world.Clock.Now += TimeSpan.FromMinutes(30);
        await world.TurnAsync();
        // Nothing but the missing validator makes the sync read this issue: there is no entry, no event, and no news of it.
        world.Second.Write("Passed", Site.App, withHistory: false);
        await world.SettleAsync();
        Assert.Empty(await world.BreachesAsync());
        world.Site.Validators.RemoveAt(0);
        await LaterAsync();
        await world.SettleAsync();
        Assert.Equal((BreachState.PutBack, "10002"), (Assert.Single(await world.BreachesAsync()).State, (await world.BreachesAsync())[0].Change.Row));
        Assert.Equal("G1", world.Second.Gate);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task Fault_WhileTheListIsRead_ChangesNothingButLatency(int status)
    {
        world.Site.Validators.RemoveAt(0);
        world.Site.Faults.Add(new SiteFault("workflow/rule/config", status));
        await LaterAsync();
        world.Clock.Now += TimeSpan.FromSeconds(30);
        await world.TurnAsync();
        Assert.Single(world.Findings());
        Assert.Null(Kept());
    }

    [Fact]
    public async Task End_BeforeTheFindingIsRecorded_IsMadeUpForAfterTheStart()
    {
        world.Site.Validators.RemoveAt(0);
        world.Bus.EndsBefore = command => command is Governance.Store.Hosts.Prevention.RecordPreventionChange;
        await LaterAsync();
        Assert.Empty(world.Findings());
        await world.RestartAsync();
        await LaterAsync();
        Assert.Single(world.Findings());
    }

    [Fact]
    public async Task AcceptedRemoval_IsWhatLaterLooksAreComparedWith()
    {
        world.Site.Validators.RemoveAt(0);
        await LaterAsync();
        var controller = await world.PersonAsync("Sandbox Controller");
        await world.DoneAsync(new AcceptBreach { Tenant = DetectionWorld.Tenant, CommandId = world.NextId(), Actor = Actor.Person(controller, "api", "admin"), BreachId = Assert.Single(world.Findings()).Id, Reason = "The workflow was retired." });
        var second = await world.PersonAsync("Sandbox Administrator");
        await world.DoneAsync(new AcceptBreach { Tenant = DetectionWorld.Tenant, CommandId = world.NextId(), Actor = Actor.Person(second, "api", "admin"), BreachId = Assert.Single(world.Findings()).Id, Reason = "The workflow was retired." });
        await LaterAsync();
        Assert.Equal(BreachState.Accepted, Assert.Single(world.Findings()).State);
    }

    private string? Kept() => world.Status.Kept(DetectionWorld.Tenant).FirstOrDefault(item => item.Kind == "validators")?.Reason;

    private async Task LaterAsync()
    {
        world.Clock.Now += TimeSpan.FromMinutes(5);
        await world.TurnAsync();
    }
}
