using System;
using Governance.Rules.Statuses;
using Xunit;

namespace Governance.Rules.Tests.Statuses;

public sealed class PotentialStatusRuleTests
{
    private static readonly DateTime AsOf = new(2027, 3, 31, 0, 0, 0, DateTimeKind.Utc);
    private static readonly StatusThresholds Thresholds = new(14, 5m);

    [Fact]
    public void Light_WithoutEffects_IsNotSet() => Assert.Equal(Light.NotSet, Judge());

    [Fact]
    public void Light_WithAPlanOnly_IsNotSet() => Assert.Equal(Light.NotSet, Judge(Month(1, 100m), Month(2, 100m)));

    [Fact]
    public void Light_WithNoPlan_IsGreen_WhereSomethingIsExpected() => Assert.Equal(Light.Green, Judge(Month(1, null, 10m)));

    [Theory]
    [InlineData("100", Light.Green)]
    [InlineData("120", Light.Green)]
    [InlineData("95", Light.Green)]
    [InlineData("94.99", Light.Red)]
    [InlineData("0", Light.Red)]
    [InlineData("-5", Light.Red)]
    public void Light_OfALaterMonth_FollowsFromTheFullYear(string forecast, Light expected) =>
        Assert.Equal(expected, Judge(Month(11, 100m, decimal.Parse(forecast, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(3, "94.99", Light.Yellow)]
    [InlineData(3, "95", Light.Green)]
    [InlineData(4, "94.99", Light.Green)]
    [InlineData(2, "0", Light.Yellow)]
    public void Light_WhereTheFullYearHolds_FollowsFromTheRunUpToTheMonthOfTheDay(int month, string forecast, Light expected) =>
        Assert.Equal(expected, Judge(Month(month, 100m, decimal.Parse(forecast, System.Globalization.CultureInfo.InvariantCulture)), Month(12, 10_000m, 10_100m)));

    [Theory]
    [InlineData(90, 90, Light.Yellow)]
    [InlineData(120, 60, Light.Yellow)]
    [InlineData(120, 80, Light.Green)]
    [InlineData(80, 120, Light.Green)]
    public void RunUp_IsTheSumOfItsMonths(int first, int second, Light expected) =>
        Assert.Equal(expected, Judge(Month(1, 100m, first), Month(2, 100m, second), Month(12, 10_000m, 10_100m)));

    [Fact]
    public void Actual_CountsInsteadOfTheForecast()
    {
        Assert.Equal(Light.Green, Judge(Month(1, 100m, 100m)));
        Assert.Equal(Light.Red, Judge(Month(1, 100m, 100m, 50m)));
        Assert.Equal(Light.Green, Judge(Month(1, 100m, 50m, 100m)));
    }

    [Fact]
    public void Month_WithoutForecast_IsExpectedAtItsPlan() =>
        Assert.Equal(Light.Green, Judge(Month(1, 100m, null, 100m), Month(2, 100m), Month(12, 100m)));

    [Fact]
    public void PlanOfCosts_IsMissed_WhenTheCostsAreHigher()
    {
        Assert.Equal(Light.Green, Judge(Month(11, -100m, -105m)));
        Assert.Equal(Light.Red, Judge(Month(11, -100m, -105.01m)));
    }

    [Fact]
    public void Light_IsTheWorstOfKindsCurrenciesAndYears()
    {
        var good = Month(11, 100m, 100m);
        Assert.Equal(Light.Red, Judge(good, good with { Kind = "Revenue", Forecast = 1m }));
        Assert.Equal(Light.Red, Judge(good, good with { Currency = "USD", Forecast = 1m }));
        Assert.Equal(Light.Red, Judge(good, good with { Year = 2029, Forecast = 1m }));
        Assert.Equal(Light.Green, Judge(good with { Forecast = 200m }, good with { Kind = "Revenue" }));
    }

    [Fact]
    public void Surplus_OfOneCurrency_DoesNotCoverAnother() =>
        Assert.Equal(Light.Red, Judge(Month(11, 100m, 900m), Month(11, 100m, 50m) with { Currency = "USD" }));

    [Fact]
    public void PastYears_CountOnlyWhereThereIsNoLaterOne()
    {
        var missed = Month(6, 100m, 1m) with { Year = 2026 };
        Assert.Equal(Light.Red, Judge(missed));
        Assert.Equal(Light.Green, Judge(missed, Month(11, 100m, 100m)));
    }

    [Fact]
    public void Tolerance_OfZero_TakesEveryCent()
    {
        var strict = new StatusThresholds(14, 0m);
        Assert.Equal(Light.Green, PotentialStatusRule.Judge([Month(11, 100m, 100m)], strict, AsOf).Light);
        var finding = PotentialStatusRule.Judge([Month(11, 100m, 99.99m)], strict, AsOf);
        Assert.Equal(new StatusFinding(Light.Red, "Savings of 2027 is expected at 99.99 EUR against a plan of 100.00: the full year is missed."), finding);
    }

    [Fact]
    public void Month_WithoutAnything_AddsNothing()
    {
        Assert.Equal(Light.Red, Judge(Month(11, 100m, 94.99m), Month(12, null)));
        Assert.Equal(Light.Green, Judge(Month(11, 100m, 95m), Month(12, null)));
        Assert.Equal(Light.Green, Judge(Month(2, null), Month(3, 100m, 95m), Month(12, 10_000m, 10_100m)));
    }

    [Fact]
    public void Sentence_OfSeveralThatAreEquallyShort_NamesTheFirst()
    {
        EffectFact[] effects = [Month(11, 100m, 1m), Month(11, 100m, 2m) with { Kind = "Revenue" }];
        Assert.StartsWith("Savings of 2027", PotentialStatusRule.Judge(effects, Thresholds, AsOf).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_WithoutEffects_IsNotSet_AndWithoutThresholdsAMistakeOfTheCaller()
    {
        Assert.Equal(Light.NotSet, PotentialStatusRule.Judge(null!, Thresholds, AsOf).Light);
        Assert.Throws<ArgumentNullException>(() => PotentialStatusRule.Judge([], null!, AsOf));
    }

    [Fact]
    public void Thresholds_WhereNobodySetThem_AreTwoWeeksAndFivePercent() => Assert.Equal(new StatusThresholds(14, 5m), StatusThresholds.Default);

    private static Light Judge(params EffectFact[] effects) => PotentialStatusRule.Judge(effects, Thresholds, AsOf).Light;

    private static EffectFact Month(int month, decimal? plan, decimal? forecast = null, decimal? actual = null) =>
        new("Savings", "EUR", 2027, month, plan, forecast, actual);
}
