using System;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Guards;

/// <summary>Anybody creates a request; what becomes of it is the store's.</summary>
public sealed class RequestGuardTests
{
    private static readonly Guid Row = new("33333333-aaaa-4bbb-8ccc-000000000003");
    private static readonly RequestGuard Guard = new();

    [Theory]
    [InlineData("gov_evidenceitem", "gov_kind")]
    [InlineData("gov_evidenceitem", "gov_description")]
    [InlineData("gov_approval", "gov_comment")]
    [InlineData("gov_approval", "gov_packetdigest")]
    [InlineData("gov_gatereview", "gov_reason")]
    public void Create_OfARequest_IsFree(string table, string column)
    {
        var host = On("Create", table, (column, "text"));
        Expect.Passes(host, Guard);
        Assert.Equal(0, host.Dataverse.Queries);
    }

    [Theory]
    [InlineData("gov_evidenceitem")]
    [InlineData("gov_approval")]
    [InlineData("gov_gatereview")]
    public void Create_WithWhatFormsSend_IsFree(string table) => Expect.Passes(
        On(
            "Create",
            table,
            ("gov_name", "Name"),
            (table + "id", Row),
            ("gov_status", new OptionSetValue(0)),
            ("gov_writesequence", null),
            ("gov_ledgernumber", null),
            ("gov_writepermit", null),
            ("statecode", new OptionSetValue(0)),
            ("statuscode", new OptionSetValue(1)),
            ("ownerid", new EntityReference("systemuser", Row))),
        Guard);

    [Theory]
    [InlineData("gov_evidenceitem", "gov_sha256", "digest")]
    [InlineData("gov_evidenceitem", "gov_evidencekey", "key")]
    [InlineData("gov_evidenceitem", "gov_collector", "Sandbox Owner")]
    [InlineData("gov_evidenceitem", "gov_statusreason", "why")]
    [InlineData("gov_evidenceitem", "gov_status", 1)]
    [InlineData("gov_evidenceitem", "gov_writesequence", 0)]
    [InlineData("gov_evidenceitem", "gov_ledgernumber", 1)]
    [InlineData("gov_approval", "gov_personid", "p-1")]
    [InlineData("gov_approval", "gov_status", 1)]
    [InlineData("gov_approval", "gov_status", 3)]
    [InlineData("gov_approval", "gov_round", 1)]
    [InlineData("gov_gatereview", "gov_outcome", 1)]
    [InlineData("gov_gatereview", "gov_status", 1)]
    [InlineData("gov_gatereview", "gov_decisiontext", "Go")]
    [InlineData("gov_gatereview", "gov_addedlater", "x")]
    public void Create_WithAColumnOfTheStore_WantsAPermit(string table, string column, object value)
    {
        var typed = value is int number && column is "gov_status" or "gov_outcome" ? new OptionSetValue((int)value) : value;
        Expect.Refused(On("Create", table, (column, typed)), Guard, "Permit.Missing");
    }

    [Fact]
    public void Create_OfTheStore_Passes() => Expect.Passes(StoreRow().Permitted(0), Guard);

    [Fact]
    public void Create_OfTheStoreWithAChangedValue_IsRefused()
    {
        var host = StoreRow().Permitted(0);
        host.Target["gov_kind"] = "other";
        Expect.Refused(host, Guard, "Permit.WrongColumns");
    }

    [Fact]
    public void Create_OfARequestWithAForgedPermit_IsRefused()
    {
        var host = On("Create", "gov_approval", ("gov_comment", "text"), ("gov_writepermit", "forged"));
        Expect.Refused(host, Guard, "Permit.Malformed");
        Assert.False(host.Target.Contains("gov_writepermit"));
    }

    [Theory]
    [InlineData("statecode", 1)]
    [InlineData("statuscode", 2)]
    public void Create_OfAnInactiveRequest_IsRefused(string column, int value) =>
        Expect.Refused(On("Create", "gov_approval", (column, new OptionSetValue(value))), Guard, "Record.StateChangeRefused");

    [Theory]
    [InlineData("gov_evidenceitem", "gov_kind")]
    [InlineData("gov_evidenceitem", "gov_sha256")]
    [InlineData("gov_approval", "gov_comment")]
    [InlineData("gov_approval", "gov_name")]
    [InlineData("gov_gatereview", "gov_reason")]
    public void Update_OfAnyColumnWithoutPermit_IsRefused(string table, string column) =>
        Expect.Refused(On("Update", table, (column, "text")).Before(), Guard, "Permit.Missing");

    [Fact]
    public void Update_OfTheStatusToRequested_IsNotFree() =>
        Expect.Refused(On("Update", "gov_approval", ("gov_status", new OptionSetValue(0))).Before(), Guard, "Permit.Missing");

    [Fact]
    public void Update_WithAPermit_Passes() => Expect.Passes(Captured().Before().Permitted(0), Guard);

    [Fact]
    public void Update_WithAUsedPermit_IsRefused() =>
        Expect.Refused(Captured().Before(("gov_writesequence", 1)).Permitted(0), Guard, "Permit.WrongSequence");

    [Fact]
    public void Update_OfState_IsRefused() =>
        Expect.Refused(On("Update", "gov_approval", ("statecode", new OptionSetValue(1))).Before(), Guard, "Record.StateChangeRefused");

    [Fact]
    public void Update_OfTheOwner_Passes() =>
        Expect.Passes(On("Update", "gov_approval", ("ownerid", new EntityReference("systemuser", Row))).Before(), Guard);

    private static FakeHost StoreRow() =>
        On("Create", "gov_evidenceitem", ("gov_kind", "plan"), ("gov_status", new OptionSetValue(1)), ("gov_validfrom", FakeContext.Now), ("gov_writesequence", 1));

    private static FakeHost Captured() => On("Update", "gov_evidenceitem", ("gov_status", new OptionSetValue(1)), ("gov_writesequence", 1));

    private static FakeHost On(string message, string table, params (string Column, object? Value)[] columns) =>
        PermitHost.WithStoreKey().On(message, table, Row, columns);
}
