using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.WorkItems;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class InboundTests : IDisposable
{
    private readonly InboundFixture inbound = new();

    public void Dispose() => inbound.Dispose();

    [Fact]
    public async Task Opportunity_WhenWon_IsADemandAndNothingElse()
    {
        var row = inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["name"] = "Lending", ["statecode"] = 1, ["estimatedvalue"] = 12.5m });
        await inbound.LookAsync();
        var demand = Assert.IsType<RecordDemand>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal(row.Id.ToString("D"), demand.OpportunityId);
        Assert.Equal(12.5m, demand.Amount);
    }

    [Theory]
    [InlineData("account", true)]
    [InlineData("contact", false)]
    public async Task Customer_IsKeptWhenItIsAnAccount(string table, bool isKept)
    {
        var customer = Guid.NewGuid().ToString("D");
        inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject
        {
            ["statecode"] = 1,
            ["_customerid_value"] = customer,
            ["_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"] = table,
        });
        await inbound.LookAsync();
        Assert.Equal(isKept ? customer : null, Assert.IsType<RecordDemand>(Assert.Single(inbound.Bus.Commands)).CustomerId);
    }

    [Fact]
    public async Task Opportunity_WhenOpen_IsNothing()
    {
        inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["name"] = "Lending", ["statecode"] = 0 });
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
    }

    [Fact]
    public async Task Rows_WhenSeenAgainAndAgain_HappenOnce()
    {
        var row = inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["statecode"] = 1 });
        await inbound.LookAsync();
        for (var hint = 0; hint < 2; hint++)
        {
            await inbound.Sync.State.Hint("acme", inbound.Sync.Environment.Scope, "opportunity", row.Id.ToString("D"));
            await inbound.WorkAsync();
        }

        Assert.Equal(3, inbound.Bus.Commands.Count);
        Assert.Single(inbound.Bus.Happened);
    }

    [Fact]
    public async Task Look_WhenNothingHasChanged_SendsNothing()
    {
        inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["statecode"] = 1 });
        await inbound.LookAsync();
        await inbound.LookAsync();
        Assert.Single(inbound.Bus.Commands);
    }

    [Fact]
    public async Task Hint_AboutARowThatDoesNotExist_ChangesNothing()
    {
        await inbound.Sync.State.Hint("acme", inbound.Sync.Environment.Scope, "gov_approval", Guid.NewGuid().ToString("D"));
        await inbound.Sync.State.Hint("acme", inbound.Sync.Environment.Scope, "unheardof", "x");
        await inbound.WorkAsync();
        Assert.Empty(inbound.Bus.Commands);
        Assert.Empty(await inbound.Sync.State.Waiting("acme"));
    }

    [Fact]
    public async Task Approval_IsGivenByThePersonBehindItsCreator()
    {
        var row = inbound.PutApproval();
        await inbound.LookAsync();
        var approval = Assert.IsType<RecordApproval>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal("person-1", approval.Actor.PersonId);
        Assert.True(approval.Approve);
        Assert.Equal(row.Id.ToString("D"), approval.Source!.ExternalId);
        Assert.Empty(inbound.Host.Writes);
    }

    [Fact]
    public async Task Approval_WhenCreatedOnBehalfOfAnother_IsRefusedInTheRow()
    {
        var row = inbound.PutApproval(values => values["_createdonbehalfby_value"] = Guid.NewGuid().ToString("D"));
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Approval.OnBehalf]");
    }

    [Fact]
    public async Task Approval_WhenTheUserIsLinkedToNobody_IsRefusedInTheRow()
    {
        var row = inbound.PutApproval(values => values["_createdby_value"] = Guid.NewGuid().ToString("D"));
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Approval.UnknownPerson]");
    }

    [Fact]
    public async Task Approval_WhenItHasNoAnswer_IsRefusedInTheRow()
    {
        var row = inbound.PutApproval(values => values.Remove("gov_answer"));
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Approval.NoAnswer]");
    }

    [Fact]
    public async Task Approval_WhenTheStoreRefuses_SaysWhyInTheRow()
    {
        inbound.Bus.Answer = _ => new CommandResult { Outcome = CommandOutcome.Refused, Code = "Approval.SegregationOfDuties", Detail = "The owner cannot be the controller." };
        var row = inbound.PutApproval();
        await inbound.LookAsync();
        Assert.Equal(2, row.Values["gov_status"]!.GetValue<int>());
        Assert.Equal("The owner cannot be the controller. [Approval.SegregationOfDuties]", row.Values["gov_statusreason"]!.GetValue<string>());
        Assert.Equal(1, row.Values["gov_writesequence"]!.GetValue<int>());
    }

    [Fact]
    public async Task Approval_WhenAnsweredAlready_IsOurOwnEcho()
    {
        inbound.PutApproval(values => values["gov_status"] = 1);
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
        Assert.Empty(inbound.Host.Writes);
    }

    [Fact]
    public async Task WriteBack_WhenThePluginRefuses_IsKeptWithTheReasonAndTriedAgain()
    {
        inbound.Host.Refuse = _ => "No key is known. [Permit.NoKeys]";
        var row = inbound.PutApproval(values => values.Remove("gov_answer"));
        await inbound.LookAsync();
        Assert.Equal("No key is known. [Permit.NoKeys]", Assert.Single(await inbound.Sync.State.Waiting("acme")).Reason);
        await inbound.WorkAsync();
        Assert.Single(inbound.Host.Writes);

        inbound.Host.Refuse = _ => null;
        inbound.Sync.Clock.Advance(TimeSpan.FromMinutes(2));
        await inbound.WorkAsync();
        AssertRefused(row, "gov_statusreason", "[Approval.NoAnswer]");
        Assert.Empty(await inbound.Sync.State.Waiting("acme"));
    }

    [Fact]
    public async Task Evidence_WithoutAFile_WaitsForIt()
    {
        var row = inbound.PutEvidence(file: null);
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
        Assert.Contains("[Evidence.NoFile]", Assert.Single(await inbound.Sync.State.Waiting("acme")).Reason, StringComparison.Ordinal);

        row.File = [1, 2, 3];
        inbound.Host.Touch(row);
        await inbound.LookAsync();
        var captured = Assert.IsType<CaptureEvidence>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", captured.Sha256);
        Assert.Equal(3, captured.Size);
        Assert.Equal([1, 2, 3], inbound.Content.Kept[captured.Sha256]);
    }

    [Fact]
    public async Task Evidence_WhenItsFileIsReplacedLater_IsNotCapturedAgain()
    {
        var row = inbound.PutEvidence([1]);
        await inbound.LookAsync();
        row.Values["gov_status"] = 1;
        row.File = [2];
        inbound.Host.Touch(row);
        await inbound.LookAsync();
        Assert.Single(inbound.Bus.Commands);
    }

    [Fact]
    public async Task Review_IsAskedForByThePersonBehindItsCreator()
    {
        inbound.PutReview();
        await inbound.LookAsync();
        var review = Assert.IsType<ReviewGate>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal(RequestedOutcome.Go, review.Outcome);
        Assert.Equal("person-1", review.Actor.PersonId);
    }

    // A row of Dynamics carries no conditions, so the store could decide nothing.
    [Fact]
    public async Task Review_ForAConditionalGo_IsToldInTheRowWhereConditionsAreGiven()
    {
        var row = inbound.PutReview(values => values["gov_requestedoutcome"] = 2);
        await inbound.LookAsync();
        AssertRefused(row, "gov_decisiontext", "[Review.NoConditions]");
        Assert.Contains("portfolio page", row.Values["gov_decisiontext"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(inbound.Bus.Commands);
    }

    [Fact]
    public async Task Review_ForAConditionalGoByNobodyKnown_IsToldWhoIsMissingFirst()
    {
        inbound.People.Links.Clear();
        var row = inbound.PutReview(values => values["gov_requestedoutcome"] = 2);
        await inbound.LookAsync();
        AssertRefused(row, "gov_decisiontext", "[Review.UnknownPerson]");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public async Task Review_ForAnOutcomeThatCannotBeAskedFor_IsRefusedInTheRow(int outcome)
    {
        var row = inbound.PutReview(values => values["gov_requestedoutcome"] = outcome);
        await inbound.LookAsync();
        AssertRefused(row, "gov_decisiontext", "[Review.NoOutcome]");
    }

    [Fact]
    public async Task Review_WhenCreatedOnBehalfOfAnother_IsRefusedInTheRow()
    {
        var row = inbound.PutReview(values => values["_createdonbehalfby_value"] = Guid.NewGuid().ToString("D"));
        await inbound.LookAsync();
        AssertRefused(row, "gov_decisiontext", "[Review.OnBehalf]");
    }

    [Fact]
    public async Task Row_ThatFails_DoesNotStopTheOthers()
    {
        inbound.Bus.Answer = command => command is RecordApproval
            ? throw new InvalidOperationException("The store is gone.")
            : new CommandResult { Outcome = CommandOutcome.Done };
        inbound.PutApproval();
        inbound.PutReview();
        await inbound.LookAsync();
        Assert.IsType<ReviewGate>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal("gov_approval", Assert.Single(await inbound.Sync.State.Waiting("acme")).Source);
    }

    [Fact]
    public async Task Row_PutOffBeforeTheClockJumpedBack_IsNotForgottenForADay()
    {
        var row = inbound.PutEvidence(file: null);
        await inbound.LookAsync();
        row.File = [1];
        inbound.Sync.Clock.Advance(TimeSpan.FromDays(-1));
        await inbound.WorkAsync();
        Assert.Single(inbound.Bus.Commands);
    }

    [Fact]
    public async Task Row_WhenTheHostFailsForIt_IsTriedAgain()
    {
        inbound.PutApproval();
        await inbound.LookAsync();
        var row = inbound.PutApproval();
        await inbound.Sync.State.Hint("acme", inbound.Sync.Environment.Scope, "gov_approval", row.Id.ToString("D"));
        inbound.Host.Trouble.Enqueue(_ => FakeDataverse.Error(HttpStatusCode.InternalServerError, "x", "SQL timeout"));
        await inbound.WorkAsync();
        Assert.Single(inbound.Bus.Commands);
        inbound.Sync.Clock.Advance(TimeSpan.FromMinutes(2));
        await inbound.WorkAsync();
        Assert.Equal(2, inbound.Bus.Commands.Count);
    }

    private void AssertRefused(FakeRow row, string column, string code)
    {
        Assert.Empty(inbound.Bus.Commands);
        Assert.Equal(2, row.Values["gov_status"]!.GetValue<int>());
        Assert.EndsWith(code, row.Values[column]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
