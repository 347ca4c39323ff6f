using System;
using System.Globalization;

using Governance.Store.Commands;
using Governance.Store.Kpis;
using Governance.Store.Kpis.Impact;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Kpis;

/// <summary>Commands about KPIs, as the owner sends them.</summary>
internal static class KpiStory
{
    public static KpiDefinition Churn { get; } = new()
    {
        Code = "churn", Name = "Churn rate", Unit = "%", Direction = KpiDirection.Down, Baseline = 12.5m, Target = 8m, Due = Day("2027-06-30"), ReadingDays = 30,
    };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DefineKpi Define(this Story story, KpiDefinition? kpi = null, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor ?? Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Kpi = kpi ?? Churn, Reason = "Agreed with the sponsor",
    };

    public static RetireKpi Retire(this Story story, string code = "churn", Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor ?? Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Code = code, Reason = "Not ours",
    };

    public static RecordKpiReading Read(this Story story, decimal value, string on = "2026-11-20", string code = "churn", string? corrects = null, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = actor ?? Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        Code = code,
        Value = value,
        On = Day(on),
        Source = "Billing report",
        Corrects = corrects,
    };

    public static ReportImpact Report(this Story story, string text = "All on track", Actor? actor = null, string? none = null, params string[] readings) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor ?? Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Text = text, Readings = readings, NoneMoved = none,
    };
}
