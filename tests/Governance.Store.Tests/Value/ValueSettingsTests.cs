using System;
using System.Linq;

using Governance.Store.Budgets;
using Governance.Store.Divergences;
using Governance.Store.Settings;

using Xunit;

namespace Governance.Store.Tests.Value;

public sealed class ValueSettingsTests
{
    [Fact]
    public void Sections_AreReadAsWritten()
    {
        var reading = SettingsYaml.Read("""
            version: 2
            divergence:
              freezeAboveDoi: 2
              atMostDays: 90
              rules:
                - { code: launch, kind: WorkAgainstDate, fromPercent: 95, threshold: 30 }
            closure:
              needsConfirmedValue: true
              retentionDays: 400
            assumptions:
              kinds: [Savings, Revenue]
              recheckDays: 30
            budget:
              windowDays: 60
              costRoles: [ledger]
              rights:
                - { role: sponsor, on: Measure, upTo: 2500.50, currency: EUR }
                - { role: board, on: Tenant }
            """);
        Assert.Equal(string.Empty, reading.Error);
        var settings = reading.Settings!;
        Assert.Equal((2, 90), (settings.Divergence.FreezeAboveDoi, settings.Divergence.AtMostDays));
        Assert.Equal(new DivergenceRule { Code = "launch", Kind = DivergenceKind.WorkAgainstDate, FromPercent = 95, Threshold = 30 }, Assert.Single(settings.Divergence.Rules));
        Assert.Equal((true, 400), (settings.Closure.NeedsConfirmedValue, settings.Closure.RetentionDays));
        Assert.Equal((30, "Savings,Revenue"), (settings.Assumptions.RecheckDays, string.Join(',', settings.Assumptions.Kinds)));
        Assert.Equal((60, "ledger"), (settings.Budget.WindowDays, Assert.Single(settings.Budget.CostRoles)));
        Assert.Equal(new BudgetRight { Role = "sponsor", On = BudgetRightScope.Measure, UpTo = 2500.50m, Currency = "EUR" }, settings.Budget.Rights[0]);
        Assert.Null(settings.Budget.Rights[1].UpTo);
    }

    [Fact]
    public void Sections_ThatAreLeftOut_HaveTheirUsualValues()
    {
        var settings = SettingsYaml.Read("version: 1").Settings!;
        Assert.Equal(0, settings.Divergence.FreezeAboveDoi);
        Assert.True(settings.Closure.NeedsConfirmedValue);
        Assert.True(SettingsYaml.Read("version: 1\nclosure: { retentionDays: 30 }").Settings!.Closure.NeedsConfirmedValue);
        Assert.False(SettingsYaml.Read("version: 1\nclosure: { needsConfirmedValue: false }").Settings!.Closure.NeedsConfirmedValue);
        Assert.Equal(["work-date", "work-value", "cost-value", "work-kpi"], settings.Divergence.Rules.Select(rule => rule.Code));
        Assert.Equal(["sponsor", "finance", "committee"], settings.Budget.Rights.Select(right => right.Role));
    }

    [Theory]
    [InlineData("divergence: { freezeAboveDoi: 6 }", "freezeAboveDoi")]
    [InlineData("divergence: { freeze: 1 }", "not known")]
    [InlineData("divergence: { atMostDays: 0 }", "atMostDays")]
    [InlineData("divergence: { rules: [{ code: a, kind: Mood, threshold: 1 }] }", "'kind'")]
    [InlineData("divergence: { rules: [{ code: a, kind: WorkAgainstDate }] }", "'threshold' is missing")]
    [InlineData("divergence: { rules: [{ code: a, kind: WorkAgainstDate, fromPercent: 101, threshold: 1 }] }", "fromPercent")]
    [InlineData("divergence: { rules: [{ code: a, kind: WorkAgainstDate, threshold: 1 }, { code: a, kind: WorkAgainstDate, threshold: 2 }] }", "two of one code")]
    [InlineData("divergence: { rules: [{ code: 'a b', kind: WorkAgainstDate, threshold: 1 }] }", "The code of a rule")]
    [InlineData("closure: { needsConfirmedValue: perhaps }", "true or false")]
    [InlineData("closure: { retentionDays: 0 }", "retentionDays")]
    [InlineData("assumptions: { kinds: [Gold] }", "'Gold' is no value kind")]
    [InlineData("assumptions: { recheckDays: 0 }", "recheckDays")]
    [InlineData("budget: { windowDays: 0 }", "windowDays")]
    [InlineData("budget: { costRoles: ['a b'] }", "a role is not")]
    [InlineData("budget: { rights: [{ role: sponsor, on: Moon }] }", "'on'")]
    [InlineData("budget: { rights: [{ role: sponsor, on: Tenant, upTo: '1,5' }] }", "'upTo'")]
    [InlineData("budget: { rights: [{ role: sponsor, on: Tenant, upTo: 0 }] }", "'upTo'")]
    [InlineData("budget: { rights: [{ role: sponsor, on: Tenant, upTo: 1.001 }] }", "'upTo'")]
    [InlineData("budget: { rights: [{ role: sponsor, on: Tenant, currency: euro }] }", "currency")]
    public void Fault_IsNamedWithItsLine(string section, string error)
    {
        var reading = SettingsYaml.Read("version: 1\n" + section);
        Assert.Null(reading.Settings);
        Assert.Equal(2, reading.Line);
        Assert.Contains(error, reading.Error, StringComparison.Ordinal);
    }
}
