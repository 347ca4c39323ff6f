using System;

using Governance.Store.Settings;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>The sections reporting and ownership of the settings are read strictly.</summary>
public sealed class ReportingSettingsTests
{
    [Fact]
    public void WithoutTheSections_TheUsualValuesHold()
    {
        var settings = SettingsYaml.Read("version: 1\n").Settings!;
        Assert.Equal((7, 7, "EUR", 5), (settings.Reporting.RemindAfterDays, settings.Reporting.RemindEveryDays, settings.Reporting.Currency, settings.Reporting.Tags.Count));
        Assert.Equal(("Revenue", 5m, 14, 25, 5m), (settings.Ownership.AmountKind, settings.Ownership.AmountPercent, settings.Ownership.DateDays, settings.Ownership.ProgressPoints, settings.Ownership.ValuePercent));
    }

    [Fact]
    public void EveryKey_IsRead()
    {
        var reading = SettingsYaml.Read("""
            version: 3
            reporting:
              tags:
                - { tag: urgent-decision, field: urgency, atLeast: 4.5 }
                - { tag: north, field: region, in: [North] }
              handTags: [board]
              currency: CHF
              rates:
                - { currency: EUR, rate: 0.95 }
              remindAfterDays: 2
              remindEveryDays: 3
              committees:
                - { node: organization, everyWeeks: 4, from: 2027-01-04 }
            ownership:
              amountKind: Margin
              amountPercent: 2.5
              dateDays: 0
              progressPoints: 10
              valuePercent: 0
            """);
        Assert.Equal(string.Empty, reading.Error);
        var (reporting, ownership) = (reading.Settings!.Reporting, reading.Settings.Ownership);
        Assert.Equal((2, 4.5m, "North", "board"), (reporting.Tags.Count, reporting.Tags[0].AtLeast, reporting.Tags[1].In[0], reporting.HandTags[0]));
        Assert.Equal(("CHF", 0.95m, 2, 3), (reporting.Currency, reporting.Rates["EUR"], reporting.RemindAfterDays, reporting.RemindEveryDays));
        Assert.Equal(("organization", 4, new DateOnly(2027, 1, 4)), (reporting.Committees[0].Node, reporting.Committees[0].EveryWeeks, reporting.Committees[0].From));
        Assert.Equal(("Margin", 2.5m, 0, 10, 0m), (ownership.AmountKind, ownership.AmountPercent, ownership.DateDays, ownership.ProgressPoints, ownership.ValuePercent));
    }

    [Theory]
    [InlineData("reporting:\n  tagz: []", 3)]
    [InlineData("reporting:\n  tags:\n    - { tag: a }", 4)]
    [InlineData("reporting:\n  tags:\n    - { tag: a, field: b, in: [x], atLeast: 3 }", 4)]
    [InlineData("reporting:\n  tags:\n    - { tag: 'a b', field: c }", 4)]
    [InlineData("reporting:\n  tags:\n    - { tag: a, field: b, atLeast: many }", 4)]
    [InlineData("reporting:\n  currency: euro", 3)]
    [InlineData("reporting:\n  rates:\n    - { currency: USD, rate: 0 }", 4)]
    [InlineData("reporting:\n  rates:\n    - { currency: USD, rate: 1 }\n    - { currency: USD, rate: 2 }", 5)]
    [InlineData("reporting:\n  rates:\n    - { currency: USD, rate: 1000000.01 }", 4)]
    [InlineData("reporting:\n  rates:\n    - { currency: USD, rate: 79228162514264337593543950335 }", 4)]
    [InlineData("reporting:\n  remindAfterDays: 0", 3)]
    [InlineData("reporting:\n  remindEveryDays: 366", 3)]
    [InlineData("reporting:\n  committees:\n    - { node: organization, everyWeeks: 0, from: 2027-01-04 }", 4)]
    [InlineData("reporting:\n  committees:\n    - { node: organization, everyWeeks: 53, from: 2027-01-04 }", 4)]
    [InlineData("reporting:\n  committees:\n    - { node: organization, everyWeeks: 2, from: 04.01.2027 }", 4)]
    [InlineData("ownership:\n  amountKind: Mood", 3)]
    [InlineData("ownership:\n  amountPercent: 100.1", 3)]
    [InlineData("ownership:\n  dateDays: 366", 3)]
    [InlineData("ownership:\n  progressPoints: 101", 3)]
    [InlineData("ownership:\n  valuePercent: -1", 3)]
    public void WhatIsWrong_IsRefused_WithTheLine(string section, long line)
    {
        var reading = SettingsYaml.Read("version: 1\n" + section + "\n");
        Assert.Null(reading.Settings);
        Assert.NotEmpty(reading.Error);
        Assert.Equal(line, reading.Line);
    }
}
