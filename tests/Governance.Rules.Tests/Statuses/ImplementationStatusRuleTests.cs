using System;
using Governance.Rules.Statuses;
using Xunit;

namespace Governance.Rules.Tests.Statuses;

public sealed class ImplementationStatusRuleTests
{
    private static readonly DateTime AsOf = new(2027, 3, 15, 13, 30, 0, DateTimeKind.Utc);
    private static readonly StatusThresholds Thresholds = new(10, 5m);

    [Fact]
    public void Light_WithoutMilestones_IsNotSet() => Assert.Equal(Light.NotSet, ImplementationStatusRule.Judge([], Thresholds, AsOf).Light);

    [Theory]
    [InlineData(30, null, Light.Green)]
    [InlineData(0, null, Light.Green)]
    [InlineData(-1, null, Light.Yellow)]
    [InlineData(-10, null, Light.Yellow)]
    [InlineData(-11, null, Light.Red)]
    [InlineData(30, -5, Light.Green)]
    [InlineData(30, 10, Light.Green)]
    [InlineData(30, 11, Light.Yellow)]
    [InlineData(30, 400, Light.Yellow)]
    [InlineData(-1, 400, Light.Yellow)]
    [InlineData(-11, 0, Light.Red)]
    public void Light_OfAnOpenMilestone_FollowsFromDaysOverdueAndForecast(int dueInDays, int? slip, Light expected)
    {
        var finding = ImplementationStatusRule.Judge([Open("M1", dueInDays, slip)], Thresholds, AsOf);
        Assert.Equal(expected, finding.Light);
        Assert.NotEmpty(finding.Text);
    }

    [Fact]
    public void Light_OfAReachedMilestone_IsGreen_HoweverLateItWas() =>
        Assert.Equal(Light.Green, ImplementationStatusRule.Judge([Open("M1", -100, null) with { IsDone = true }], Thresholds, AsOf).Light);

    [Fact]
    public void Light_OfSeveralMilestones_IsTheWorst_AndItsSentenceNamesIt()
    {
        MilestoneFact[] milestones = [Open("M1", 5, null), Open("M2", -20, null), Open("M3", -2, null)];
        var finding = ImplementationStatusRule.Judge(milestones, Thresholds, AsOf);
        Assert.Equal(new StatusFinding(Light.Red, "Milestone M2 is overdue by 20 days, more than the 10 days allowed."), finding);
        Array.Reverse(milestones);
        Assert.Equal(finding, ImplementationStatusRule.Judge(milestones, Thresholds, AsOf));
    }

    [Theory]
    [InlineData(0, Light.Red)]
    [InlineData(1, Light.Yellow)]
    public void Light_FollowsFromTheThreshold(int days, Light expected) =>
        Assert.Equal(expected, ImplementationStatusRule.Judge([Open("M1", -1, null)], new StatusThresholds(days, 5m), AsOf).Light);

    [Fact]
    public void Light_DoesNotFollowFromTheTimeOfDay()
    {
        MilestoneFact[] milestones = [Open("M1", -10, null)];
        Assert.Equal(Light.Yellow, ImplementationStatusRule.Judge(milestones, Thresholds, AsOf.Date).Light);
        Assert.Equal(Light.Yellow, ImplementationStatusRule.Judge(milestones, Thresholds, AsOf.Date.AddDays(1).AddTicks(-1)).Light);
        Assert.Equal(Light.Red, ImplementationStatusRule.Judge(milestones, Thresholds, AsOf.Date.AddDays(1)).Light);
    }

    [Fact]
    public void Light_OfAMilestoneWithoutForecast_IsGreen_EvenWhereNothingMaySlip() =>
        Assert.Equal(Light.Green, ImplementationStatusRule.Judge([Open("M1", 1, null)], new StatusThresholds(0, 5m), AsOf).Light);

    [Fact]
    public void Sentence_OfSeveralThatAreEquallyLate_NamesTheFirst() =>
        Assert.Equal("Milestone M1 is overdue by 2 days.", ImplementationStatusRule.Judge([Open("M1", -2, null), Open("M2", -3, null)], Thresholds, AsOf).Text);

    [Fact]
    public void Sentence_OfOneDay_SaysDay() =>
        Assert.Equal("Milestone M1 is overdue by 1 day.", ImplementationStatusRule.Judge(Open("M1", -1, null), Thresholds, AsOf).Text);

    [Fact]
    public void Judge_WithoutAMilestoneOrThresholds_IsAMistakeOfTheCaller()
    {
        Assert.Throws<ArgumentNullException>(() => ImplementationStatusRule.Judge((MilestoneFact)null!, Thresholds, AsOf));
        Assert.Throws<ArgumentNullException>(() => ImplementationStatusRule.Judge(Open("M1", 1, null), null!, AsOf));
    }

    private static MilestoneFact Open(string code, int dueInDays, int? slip)
    {
        var due = AsOf.Date.AddDays(dueInDays);
        return new MilestoneFact(code, due, slip is { } days ? due.AddDays(days) : null, IsDone: false);
    }
}
