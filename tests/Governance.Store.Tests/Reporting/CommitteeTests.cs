using System;
using System.Text;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Reporting.Committee;
using Governance.Store.Reporting.Configuration;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>The steering committee's report: the same bytes for its moment whenever it is made, and missing when nobody issued it.</summary>
[Trait("Checklist", "92")]
public sealed class CommitteeTests
{
    [Fact]
    public async Task Report_IsTheSameBytes_LaterAfterChanges_AfterARebuild_AndInAnotherProcess()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure(story.Portfolio.Package);
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m, 50.25m)));
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2026-11-01"));
        var at = store.Clock.Now = store.Clock.Now.AddHours(1);
        var first = CommitteeReport.Write(story.At(at), story.Portfolio.Package);

        store.Clock.Now = at.AddDays(40);
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", forecast: 10m)));
        await store.Done(story.Portfolio.Review(measure, "G1"));
        Assert.Equal(first, CommitteeReport.Write(story.At(at), story.Portfolio.Package));
        Assert.NotEqual(first, CommitteeReport.Write(story.At(store.Clock.Now.AddHours(1)), story.Portfolio.Package));

        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
        await using var again = await TestStore.Start(store.Folder);
        Assert.Equal(first, CommitteeReport.Write(again.Get<Governance.Store.Reporting.World.ReportWorlds>().At(TestStore.Tenant, at), story.Portfolio.Package));
    }

    [Fact]
    public async Task Report_EscapesWhatPeopleTyped_HasNoScript_AndNamesItsParts()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure(story.Portfolio.Package);
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2026-11-01") with
        {
            Milestones = [new Governance.Store.Milestones.Milestone { Code = "M1", Name = "<script>alert('x')</script> & \"more\"", Due = new DateOnly(2026, 12, 1) }],
        });
        var page = Encoding.UTF8.GetString(CommitteeReport.Write(story.At(store.Clock.Now.AddHours(1)), "organization"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;", page, StringComparison.Ordinal);
        foreach (var part in new[] { "<html lang=\"en\">", "<main>", "<h1>", "<caption>", "<th scope=\"col\">", "<th scope=\"row\">", "@media print", "As of 2026-11-20T10:00:00Z" })
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Report_ShowsWhatBelongsToItsNodeOnly()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        await story.Portfolio.NewMeasure(story.Portfolio.Package);
        var other = await story.Portfolio.NewChain();
        await story.Portfolio.NewMeasure(other[3]);
        var world = story.At(store.Clock.Now.AddHours(1));
        var own = Encoding.UTF8.GetString(CommitteeReport.Write(world, story.Portfolio.Chain[0]));
        Assert.Contains("Measure 1", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Measure 2", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_IsRecordedOnce_ByAKnownPersonWithTheRole()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var issue = Issue(story, "organization", store.Clock.Now);
        var first = await store.Done(issue);
        Assert.Equal(first.LedgerNumber, (await store.Done(issue)).LedgerNumber);
        Assert.Null((await store.Done(Issue(story, "organization", store.Clock.Now))).LedgerNumber);
        await store.Done(Issue(story, story.Portfolio.Package, store.Clock.Now, Actor.Person(story.People.Owner, "api", "pmo")));
        Assert.Single(store.Get<DocumentReader>().Find<CommitteeState>(TestStore.Tenant, CommitteeStreams.NameOf("organization"))!.Reports);

        await store.Denied(Issue(story, "organization", store.Clock.Now, Actor.Person(story.People.Owner, "api")), "Reports.IssuerOnly");
        await store.Denied(Issue(story, "organization", store.Clock.Now, TestStore.Admin), "Reports.IssuerOnly");
        await store.Denied(Issue(story, "nowhere", store.Clock.Now), "Portfolio.NodeUnknown");
        await store.Denied(Issue(story, story.Portfolio.Package, store.Clock.Now) with { Tenant = TestStore.OtherTenant }, "Reports.IssuerOnly");
        await store.Denied(Issue(story, "organization", store.Clock.Now.AddMinutes(1)), "Request.ParameterInvalid");
        await store.Denied(Issue(story, "organization", store.Clock.Now) with { Digest = "ABC" }, "Request.ParameterInvalid");
    }

    [Theory]
    [InlineData("2026-11-01T23:59:59Z", null)]
    [InlineData("2026-11-02T00:00:00Z", "2026-11-02")]
    [InlineData("2026-11-15T23:59:59Z", "2026-11-02")]
    [InlineData("2026-11-16T00:00:00Z", "2026-11-16")]
    public void Cadence_SaysSinceWhenAReportIsMissing(string at, string? due) =>
        Assert.Equal(due, CommitteeDue.Missing(Cadence, null, Moment(at))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z", true)]
    [InlineData("2026-11-15T23:59:59Z", "2026-11-17T00:00:00Z", false)]
    [InlineData("2026-11-16T00:00:00Z", "2026-11-20T00:00:00Z", false)]
    public void Report_OfTheDueDayOrLater_IssuedBefore_IsNotMissing(string asOf, string issued, bool isThere)
    {
        var report = new IssuedReport { AsOf = Moment(asOf), At = Moment(issued), Digest = string.Empty, By = string.Empty, Form = 1, LedgerNumber = 1 };
        Assert.Equal(isThere, CommitteeDue.Missing(Cadence, new CommitteeState { Node = "organization", Reports = [report] }, Moment("2026-11-18T09:00:00Z")) is null);
    }

    private static CommitteeCadence Cadence => new() { Node = "organization", EveryWeeks = 2, From = new DateOnly(2026, 11, 2) };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IssueCommitteeReport Issue(ReportStory story, string node, DateTimeOffset at, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = actor ?? story.Admin,
        Node = node,
        AsOf = at,
        Digest = CommitteeReport.DigestOf(Encoding.UTF8.GetBytes(node)),
    };
}
