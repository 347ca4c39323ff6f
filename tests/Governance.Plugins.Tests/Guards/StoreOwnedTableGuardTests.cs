using System;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Guards;

/// <summary>Creating and changing rows of the store's own tables.</summary>
public sealed class StoreOwnedTableGuardTests
{
    private static readonly Guid Row = new("33333333-aaaa-4bbb-8ccc-000000000001");
    private static readonly StoreOwnedTableGuard Guard = new();

    [Theory]
    [InlineData("gov_measure")]
    [InlineData("gov_workitem")]
    [InlineData("gov_rulebook")]
    public void Create_WithAPermitForTheFirstWrite_Passes(string table) => Expect.Passes(Create(table).Permitted(0), Guard);

    [Theory]
    [InlineData("gov_measure")]
    [InlineData("gov_workitem")]
    [InlineData("gov_rulebook")]
    public void Create_WithoutPermit_IsRefused(string table) => Expect.Refused(Create(table), Guard, "Permit.Missing");

    [Fact]
    public void Create_OfAnEmptyRowWithoutPermit_IsRefused() =>
        Expect.Refused(PermitHost.WithStoreKey().On("Create", "gov_measure", Row), Guard, "Permit.Missing");

    [Fact]
    public void Create_WithAPermitForALaterWrite_IsRefused() => Expect.Refused(Create("gov_measure").Permitted(1), Guard, "Permit.WrongSequence");

    [Fact]
    public void Create_BeginningWithAnotherSequence_IsRefused()
    {
        var host = Create("gov_measure");
        host.Target["gov_writesequence"] = 2;
        Expect.Refused(host.Permitted(0), Guard, "Permit.WrongSequence");
    }

    [Fact]
    public void Create_WhoseIdThePlatformGave_IsComparedWithThatId()
    {
        var host = Create("gov_measure").Permitted(0);
        host.Target.Id = Guid.Empty;
        Expect.Passes(host, Guard);
        host = Create("gov_measure").Permitted(0);
        host.Target.Id = Guid.Empty;
        host.Context.PrimaryEntityId = Guid.NewGuid();
        Expect.Refused(host, Guard, "Permit.WrongRow");
    }

    [Fact]
    public void Create_WhoseIdStandsInItsKeyColumnOnly_IsComparedWithThatId()
    {
        var host = Create("gov_measure").Permitted(0);
        host.Target.Id = Guid.Empty;
        host.Target["gov_measureid"] = Row;
        host.Context.PrimaryEntityId = Guid.Empty;
        Expect.Passes(host, Guard);
        host = Create("gov_measure").Permitted(0);
        host.Target.Id = Guid.Empty;
        host.Target["gov_measureid"] = Guid.NewGuid();
        host.Context.PrimaryEntityId = Row;
        Expect.Refused(host, Guard, "Permit.WrongRow");
    }

    [Fact]
    public void Create_WithoutAnyId_IsRefused()
    {
        var host = Create("gov_measure").Permitted(0, draft => draft.Payload["row"] = PermitDraft.Text(Guid.Empty.ToString("D")));
        host.Target.Id = Guid.Empty;
        host.Context.PrimaryEntityId = Guid.Empty;
        Expect.Refused(host, Guard, "Permit.WrongRow");
    }

    [Fact]
    public void Create_WithTheInitialState_Passes()
    {
        var host = Create("gov_measure").Permitted(0);
        host.Target["statecode"] = new OptionSetValue(0);
        host.Target["statuscode"] = new OptionSetValue(1);
        Expect.Passes(host, Guard);
    }

    [Theory]
    [InlineData("statecode", 1)]
    [InlineData("statuscode", 2)]
    public void Create_WithAnotherState_IsRefusedEvenWithAPermit(string column, int value)
    {
        var host = Create("gov_measure").Permitted(0);
        host.Target[column] = new OptionSetValue(value);
        Expect.Refused(host, Guard, "Record.StateChangeRefused");
    }

    [Theory]
    [InlineData("statecode", 0)]
    [InlineData("statecode", 1)]
    [InlineData("statuscode", 2)]
    public void Update_OfState_IsRefusedEvenWithAPermit(string column, int value)
    {
        var host = Update().Permitted(0);
        host.Target[column] = new OptionSetValue(value);
        Expect.Refused(host, Guard, "Record.StateChangeRefused");
    }

    [Fact]
    public void Update_OfARowThatWasNeverNumbered_WantsAPermitForZero() => Expect.Passes(Update().Permitted(0), Guard);

    [Fact]
    public void Update_WithoutAnyCoveredColumn_Passes()
    {
        var host = PermitHost.WithStoreKey().On("Update", "gov_measure", Row, ("ownerid", new EntityReference("systemuser", Row))).Before();
        Expect.Passes(host, Guard);
    }

    [Fact]
    public void Update_OfThePermitColumnAlone_IsRefused()
    {
        var host = PermitHost.WithStoreKey().On("Update", "gov_measure", Row).Before().Permitted(0);
        Expect.Refused(host, Guard, "Permit.WrongSequence");
    }

    private static FakeHost Create(string table) => PermitHost.WithStoreKey().On("Create", table, Row, ("gov_name", "Row"), ("gov_writesequence", 1));

    private static FakeHost Update() =>
        PermitHost.WithStoreKey().On("Update", "gov_measure", Row, ("gov_name", "Row"), ("gov_writesequence", 1)).Before(("gov_name", "Before"));
}
