using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Sites;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Turns changes into Atlassian's events, one a trigger that asked for them, and keeps them until they are sent.</summary>
internal sealed class EventQueue(JiraSite site, IssueJson json)
{
    private static readonly string[] EventFields =
        ["summary", "issuetype", "creator", "created", "project", "reporter", "assignee", "updated", "status"];

    private readonly Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>();

    public ChannelReader<Delivery> Deliveries => deliveries.Reader;

    public void Add(IssueChange change)
    {
        foreach (var trigger in site.Manifest.Triggers.Where(trigger => trigger.Events.Contains(change.EventType, StringComparer.Ordinal)))
        {
            deliveries.Writer.TryWrite(new Delivery(
                InvokedModule.Trigger(trigger.Key), trigger.Endpoint, change.Actor.AccountId, Write(change, trigger.Key).ToJsonString()));
        }
    }

    private JsonObject Write(IssueChange change, string moduleKey)
    {
        var written = new JsonObject
        {
            ["eventType"] = change.EventType,
            ["issue"] = json.Write(change.Issue, EventFields),
            ["atlassianId"] = change.Actor.AccountId,
            ["associatedUsers"] = new JsonArray(new JsonObject { ["accountId"] = change.Actor.AccountId }),
            ["selfGenerated"] = change.Actor.IsApp,
            ["context"] = new JsonObject { ["cloudId"] = site.CloudId, ["moduleKey"] = moduleKey },
        };
        if (change.Entry is { } entry)
        {
            written["changelog"] = new JsonObject { ["id"] = $"{entry.Id}", ["items"] = entry.ItemsJson() };
        }

        return written;
    }
}
