using System;
using System.Threading.Tasks;
using Governance.Store.Evidence;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class InboundAuthorTests : IDisposable
{
    private readonly InboundFixture inbound = new();

    public void Dispose() => inbound.Dispose();

    [Fact]
    public async Task Evidence_IsCapturedByThePersonBehindItsCreator()
    {
        inbound.PutEvidence([1]);
        await inbound.LookAsync();
        var captured = Assert.IsType<CaptureEvidence>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal("person-1", captured.Actor.PersonId);
        Assert.Empty(captured.Actor.Roles);
        Assert.Equal("person-1", captured.Collector);
    }

    [Fact]
    public async Task Evidence_WhenTheUserIsLinkedToNobody_IsRefusedInTheRowUnread()
    {
        var row = inbound.PutEvidence([1], values => values["_createdby_value"] = Guid.NewGuid().ToString("D"));
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Evidence.UnknownPerson]");
        Assert.Empty(inbound.Sync.Calls("gov_file"));
    }

    [Fact]
    public async Task Evidence_WhenCreatedOnBehalfOfAnother_IsRefusedInTheRowUnread()
    {
        var row = inbound.PutEvidence([1], values => values["_createdonbehalfby_value"] = Guid.NewGuid().ToString("D"));
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Evidence.OnBehalf]");
        Assert.Empty(inbound.Sync.Calls("gov_file"));
    }

    [Fact]
    public async Task Evidence_WhenItsCreatorUploadsTheFileLater_IsCaptured()
    {
        inbound.PutEvidence([1], values => values["modifiedon"] = "2026-11-21T08:00:09Z");
        await inbound.LookAsync();
        Assert.IsType<CaptureEvidence>(Assert.Single(inbound.Bus.Commands));
    }

    [Theory]
    [InlineData("_modifiedby_value")]
    [InlineData("_modifiedonbehalfby_value")]
    public async Task Evidence_WhenSomebodyElseTouchedIt_IsRefusedInTheRow(string column)
    {
        var row = inbound.PutEvidence([1], values => values[column] = Guid.NewGuid().ToString("D"));
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Evidence.ChangedAfterwards]");
    }

    [Fact]
    public async Task Evidence_WhenSomebodyElseReplacesTheFileWhileItIsRead_IsRefusedInTheRow()
    {
        var row = inbound.PutEvidence([1]);
        var replaced = false;
        inbound.Host.Look = request =>
        {
            if (!replaced && request.RequestUri!.AbsolutePath.Contains("gov_file", StringComparison.Ordinal))
            {
                replaced = true;
                row.File = [2];
                row.Values["_modifiedby_value"] = Guid.NewGuid().ToString("D");
                inbound.Host.Touch(row);
            }
        };
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Evidence.ChangedAfterwards]");
    }

    [Fact]
    public async Task Evidence_WithAnEmptyFile_IsRefusedInTheRow()
    {
        var row = inbound.PutEvidence([]);
        await inbound.LookAsync();
        AssertRefused(row, "gov_statusreason", "[Evidence.Empty]");
        Assert.Empty(await inbound.Sync.State.Waiting("acme"));
    }

    [Theory]
    [InlineData("_modifiedby_value", "33333333-0000-4000-8000-000000000009")]
    [InlineData("_modifiedby_value", null)]
    [InlineData("_modifiedonbehalfby_value", "33333333-0000-4000-8000-000000000009")]
    [InlineData("modifiedon", "2026-11-21T08:00:01Z")]
    [InlineData("modifiedon", null)]
    public async Task ApprovalOrReview_WhenChangedAfterItWasCreated_IsRefusedInTheRow(string column, string? value)
    {
        var approval = inbound.PutApproval(values => values[column] = value);
        var review = inbound.PutReview(values => values[column] = value);
        await inbound.LookAsync();
        AssertRefused(approval, "gov_statusreason", "[Approvals.ChangedAfterwards]");
        AssertRefused(review, "gov_decisiontext", "[Reviews.ChangedAfterwards]");
    }

    [Fact]
    public async Task Approval_WhenTheStoreHasAnswered_MayCarryTheStoresHandwriting()
    {
        var row = inbound.PutApproval();
        await inbound.LookAsync();
        row.Values["gov_status"] = 1;
        row.Values["_modifiedby_value"] = Guid.NewGuid().ToString("D");
        row.Values["modifiedon"] = "2026-11-21T08:05:00Z";
        inbound.Host.Touch(row);
        await inbound.LookAsync();
        Assert.Single(inbound.Bus.Commands);
        Assert.Empty(inbound.Host.Writes);
    }

    private void AssertRefused(FakeRow row, string column, string code)
    {
        Assert.Empty(inbound.Bus.Commands);
        Assert.Equal(2, row.Values["gov_status"]!.GetValue<int>());
        Assert.EndsWith(code, row.Values[column]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
