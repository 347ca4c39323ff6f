using System;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Permits;

/// <summary>A well-signed permit is good for one time, one place, one write and one version of the row.</summary>
public sealed class PermitClaimsTests
{
    private static readonly StoreOwnedTableGuard Guard = new();

    [Theory]
    [InlineData(120)]
    [InlineData(0)]
    public void Write_WhenIssuedWithinTheLeeway_Passes(int ahead) => Expect.Passes(PermitTests.GateWrite().Permitted(4, draft => Life(draft, ahead, ahead + 600)), Guard);

    [Fact]
    public void Write_WhenIssuedBeyondTheLeeway_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4, draft => Life(draft, 121, 700)), Guard, "Permit.NotYetValid");

    [Fact]
    public void Write_WhenExpiredWithinTheLeeway_Passes() => Expect.Passes(PermitTests.GateWrite().Permitted(4, draft => Life(draft, -700, -119)), Guard);

    [Fact]
    public void Write_WhenExpiredBeyondTheLeeway_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4, draft => Life(draft, -700, -120)), Guard, "Permit.Expired");

    [Fact]
    public void Write_WhenThePermitLivesTenMinutes_Passes() => Expect.Passes(PermitTests.GateWrite().Permitted(4, draft => Life(draft, -10, 590)), Guard);

    [Fact]
    public void Write_WhenThePermitLivesASecondMore_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4, draft => Life(draft, -10, 591)), Guard, "Permit.LifetimeTooLong");

    [Fact]
    public void Write_WhenThePermitEndsBeforeItBegins_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4, draft => Life(draft, 10, 10)), Guard, "Permit.Malformed");

    [Fact]
    public void Write_InAnotherOrganization_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Context.OrganizationId = Guid.NewGuid();
        Expect.Refused(host, Guard, "Permit.WrongOrganization");
    }

    [Fact]
    public void Write_WhenTheIdIsSpeltInUpperCase_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4, draft => draft.Payload["org"] = draft.Payload["org"].ToUpperInvariant()), Guard, "Permit.WrongOrganization");

    [Fact]
    public void Write_OfAnotherTable_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4, draft => draft.Payload["tbl"] = "\"gov_rulebook\""), Guard, "Permit.WrongTable");

    [Fact]
    public void Write_OfAnotherRow_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4, draft => draft.Payload["row"] = PermitDraft.Text(Guid.NewGuid().ToString("D"))), Guard, "Permit.WrongRow");

    [Fact]
    public void Write_WhoseKeyColumnNamesAnotherRow_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Target["gov_measureid"] = Guid.NewGuid();
        Expect.Refused(host, Guard, "Permit.WrongRow");
    }

    [Fact]
    public void Write_WhoseKeyColumnNamesTheSameRow_Passes()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Target["gov_measureid"] = host.Context.PrimaryEntityId;
        Expect.Passes(host, Guard);
    }

    [Fact]
    public void Write_WithAnotherValue_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Target["gov_gate"] = "G5";
        Expect.Refused(host, Guard, "Permit.WrongColumns");
    }

    [Fact]
    public void Write_WithOneColumnMore_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Target["gov_doi"] = new OptionSetValue(5);
        Expect.Refused(host, Guard, "Permit.WrongColumns");
    }

    [Fact]
    public void Write_WithOneColumnLess_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Target.Attributes.Remove("gov_gate");
        Expect.Refused(host, Guard, "Permit.WrongColumns");
    }

    [Fact]
    public void Write_WithAValueOfATypeThatNoColumnHas_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Target["gov_gate"] = 1.5d;
        Expect.Refused(host, Guard, "Permit.WrongColumns");
    }

    [Fact]
    public void Write_WhenThePermitWasUsedBefore_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4).Before(("gov_writesequence", 5)), Guard, "Permit.WrongSequence");

    [Fact]
    public void Write_WhenTheRowIsBehindThePermit_IsRefused() =>
        Expect.Refused(PermitTests.GateWrite().Permitted(4).Before(("gov_writesequence", 3)), Guard, "Permit.WrongSequence");

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(null)]
    public void Write_ThatDoesNotRaiseTheSequenceByOne_IsRefused(int? after)
    {
        var host = PermitTests.GateWrite();
        host.Target["gov_writesequence"] = after;
        Expect.Refused(host.Permitted(4), Guard, "Permit.WrongSequence");
    }

    [Fact]
    public void Write_ThatLeavesTheSequenceOut_IsRefused()
    {
        var host = PermitTests.GateWrite();
        host.Target.Attributes.Remove("gov_writesequence");
        Expect.Refused(host.Permitted(4), Guard, "Permit.WrongSequence");
    }

    private static void Life(PermitDraft draft, int from, int until)
    {
        draft.Payload["iat"] = PermitDraft.Number(PermitDraft.SecondsFromNow(from));
        draft.Payload["exp"] = PermitDraft.Number(PermitDraft.SecondsFromNow(until));
    }
}
