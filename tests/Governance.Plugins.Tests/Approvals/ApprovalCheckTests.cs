using System;
using Governance.Plugins.Approvals;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Approvals;

/// <summary>An approval given in Dynamics is complete, in person, and for the packet as it stands.</summary>
public sealed class ApprovalCheckTests
{
    private static readonly ApprovalCheck Check = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Answer_ForThePacketAsItStands_Passes(int answer)
    {
        var host = Answer();
        host.Target["gov_answer"] = new OptionSetValue(answer);
        Expect.Passes(host, Check);
        Assert.Equal(1, host.Dataverse.Queries);
    }

    [Fact]
    public void Answer_ForAPacketThatChanged_IsRefused()
    {
        var host = Answer();
        host.Target["gov_packetdigest"] = new string('c', 64);
        Expect.Refused(host, Check, "Approval.PacketChanged");
    }

    [Fact]
    public void Answer_ForAMeasureWithoutAPacket_IsRefused()
    {
        var host = Answer();
        host.Dataverse.Row("gov_measure")["gov_packetdigest"] = null;
        Expect.Refused(host, Check, "Approval.PacketChanged");
    }

    [Fact]
    public void Answer_ForAnotherGate_IsRefused()
    {
        var host = Answer();
        host.Target["gov_gatecode"] = "G5";
        Expect.Refused(host, Check, "Approval.NotTheNextGate");
    }

    [Fact]
    public void Answer_ForAMeasureThatIsNotHere_IsRefused()
    {
        var host = Answer();
        host.Dataverse.Remove(host.Dataverse.Row("gov_measure"));
        Expect.Refused(host, Check, "Measure.Missing");
    }

    [Theory]
    [InlineData("gov_measureid")]
    [InlineData("gov_gatecode")]
    [InlineData("gov_step")]
    [InlineData("gov_answer")]
    [InlineData("gov_packetdigest")]
    public void Answer_WithAColumnMissing_IsRefused(string column)
    {
        var host = Answer();
        host.Target.Attributes.Remove(column);
        Expect.Refused(host, Check, "Approval.Incomplete");
        Assert.Equal(0, host.Dataverse.Queries);
    }

    [Fact]
    public void Answer_ThatIsNeitherYesNorNo_IsRefused()
    {
        var host = Answer();
        host.Target["gov_answer"] = new OptionSetValue(3);
        Expect.Refused(host, Check, "Approval.Incomplete");
    }

    [Fact]
    public void Answer_WhenTheUserIsNotWhoBeganIt_IsRefused()
    {
        var host = Answer();
        host.Context.UserId = Guid.NewGuid();
        Expect.Refused(host, Check, "Approval.OnBehalfOfAnother");
    }

    [Fact]
    public void Answer_CreatedOnBehalfOfAnother_IsRefused()
    {
        var host = Answer();
        host.Target["createdonbehalfby"] = new EntityReference("systemuser", Guid.NewGuid());
        Expect.Refused(host, Check, "Approval.OnBehalfOfAnother");
    }

    [Fact]
    public void Answer_WhoseCallerNamesAnotherCreator_IsRefused()
    {
        var host = Answer();
        host.Target["createdby"] = new EntityReference("systemuser", Guid.NewGuid());
        Expect.Refused(host, Check, "Approval.OnBehalfOfAnother");
    }

    [Fact]
    public void Answer_WhoseCreatorIsNoUser_IsRefused()
    {
        var host = Answer();
        host.Target["createdby"] = host.Context.InitiatingUserId.ToString();
        Expect.Refused(host, Check, "Approval.OnBehalfOfAnother");
    }

    [Fact]
    public void Answer_WhoseCreatorThePlatformHasFilledIn_Passes()
    {
        var host = Answer();
        host.Target["createdby"] = new EntityReference("systemuser", host.Context.InitiatingUserId);
        host.Target["createdonbehalfby"] = null;
        Expect.Passes(host, Check);
    }

    [Fact]
    public void RowThatTheStoreWrites_Passes()
    {
        var host = Answer();
        host.Target["gov_status"] = new OptionSetValue(1);
        host.Target["gov_packetdigest"] = new string('c', 64);
        Expect.Passes(host, Check);
    }

    private static FakeHost Answer()
    {
        var host = LendingMeasure.In(new FakeHost()).Host;
        return host.On(
            "Create",
            "gov_approval",
            Guid.NewGuid(),
            ("gov_measureid", LendingMeasure.Reference),
            ("gov_gatecode", LendingMeasure.Gate),
            ("gov_step", "sponsor"),
            ("gov_answer", new OptionSetValue(1)),
            ("gov_packetdigest", LendingMeasure.PacketDigest));
    }
}
