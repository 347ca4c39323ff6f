using System;
using System.Linq;
using Governance.Packaging.Contract;
using Governance.Packaging.Sources;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Contract;

public sealed class ContractTests
{
    private static readonly string[] Everywhere = ["gov_writesequence", "gov_writepermit", "gov_ledgernumber"];

    [Fact]
    public void Tables_AreThoseOfTheContractsPage()
    {
        var page = ContractPage.Columns();

        Assert.Equal(page.Keys.Order(StringComparer.Ordinal), GovernedTables.All.Select(table => table.Name).Order(StringComparer.Ordinal));
        foreach (var table in GovernedTables.All)
        {
            Assert.Equal(
                page[table.Name].Order(StringComparer.Ordinal),
                table.Columns.Select(column => column.Name).Except(Everywhere).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("gov_evidenceitem")]
    [InlineData("gov_approval")]
    [InlineData("gov_gatereview")]
    public void StoreOwnedColumns_OfARequest_AreThoseOfTheContractsPage(string name)
    {
        var table = GovernedTables.Find(name)!;

        Assert.Equal(
            ContractPage.StoreOwnedColumns(name).Concat(Everywhere).Order(StringComparer.Ordinal),
            table.Columns.Where(column => column.StoreOwned).Select(column => column.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("gov_measure")]
    [InlineData("gov_rulebook")]
    [InlineData("gov_workitem")]
    [InlineData("task")]
    public void StoreOwnedColumns_OfAStoreOwnedTable_AreAll(string name) =>
        Assert.All(GovernedTables.Find(name)!.Columns, column => Assert.True(column.StoreOwned));

    [Fact]
    public void Steps_AreThoseOfTheContractsPage()
    {
        var source = BuiltControls.Read(Repository.SolutionPackage).Source!;

        var there = source.Steps.Select(step => new ContractStep(
            step.TypeName,
            step.Message!,
            step.Table,
            string.Join(',', step.FilteringAttributes.Order(StringComparer.Ordinal)),
            (string?)step.Images.SingleOrDefault()?.Element("Attributes") ?? ""));

        Assert.Equal(
            ContractPage.Steps().Select(step => step.ToString()).Order(StringComparer.Ordinal),
            there.Select(step => step.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Steps_AllRunBeforeTheWriteAndAtOnce()
    {
        var source = BuiltControls.Read(Repository.SolutionPackage).Source!;

        Assert.All(source.Steps, step => Assert.Equal(("20", "0"), (step.Stage, step.Mode)));
        Assert.All(source.Steps.SelectMany(step => step.Images), image => Assert.Equal(("PreImage", "PreImage", "0"), ((string?)image.Attribute("Name"), (string?)image.Element("EntityAlias"), (string?)image.Element("ImageType"))));
    }

    [Theory]
    [InlineData("gov_gatereview", "Governance.Plugins.Reviews.GateReviewCheck")]
    [InlineData("gov_approval", "Governance.Plugins.Approvals.ApprovalCheck")]
    public void Checks_RunAfterTheRequestGuard(string table, string check)
    {
        var source = BuiltControls.Read(Repository.SolutionPackage).Source!;
        var guard = Rank(source, "Governance.Plugins.Guards.RequestGuard", table);

        Assert.True(Rank(source, check, table) > guard);
    }

    private static int Rank(SolutionSource source, string type, string table) =>
        int.Parse(source.Steps.Single(step => step.TypeName == type && step.Table == table && step.Message == "Create").Rank, System.Globalization.CultureInfo.InvariantCulture);
}
