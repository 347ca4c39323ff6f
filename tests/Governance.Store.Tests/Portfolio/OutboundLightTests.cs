using System;
using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Outbox;
using Governance.Store.Sync.Outbound;
using Governance.Store.Sync.Rows;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

/// <summary>Hosts are shown the computed lights, whatever a field of the measure says.</summary>
public sealed class OutboundLightTests
{
    [Fact]
    [Trait("Checklist", "26")]
    [Trait("Checklist", "51")]
    public async Task Hosts_AreShownTheComputedLights_AndHearOfThem()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Done(story.People.Change("potentialStatus", "Green") with { MeasureId = measure });
        await store.Done(story.Milestone(measure, "M1", "2026-11-15"));
        await Acknowledge(store);

        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m, 10m)));
        foreach (var host in new[] { "dataverse", "jira" })
        {
            Assert.Contains(await store.Get<IOutbox>().Read(TestStore.Tenant, host), item => item.Kind == "measure" && item.Id == measure);
        }

        var state = await story.State(measure);
        Assert.Equal("Red", StatusFields.Potential(state));
        var row = MeasureRow.Of(new MeasureView(state, "sheet", "readiness", Panel: null, new Dictionary<string, Guid>(StringComparer.Ordinal)));
        Assert.Equal(((long)Light.Yellow, (long)Light.Red), (Number(row.Columns["gov_implementationstatus"]), Number(row.Columns["gov_potentialstatus"])));
    }

    private static long Number(HostValue value)
    {
        var body = new System.Text.Json.Nodes.JsonObject();
        value.Write(body, "x");
        return body["x"]!.GetValue<long>();
    }

    private static async Task Acknowledge(TestStore store)
    {
        foreach (var host in new[] { "dataverse", "jira" })
        {
            foreach (var item in await store.Get<IOutbox>().Read(TestStore.Tenant, host))
            {
                await store.Get<IOutbox>().Acknowledge(item);
            }
        }
    }
}
