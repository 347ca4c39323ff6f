using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Sites;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Turns changes into Atlassian's events, one a trigger that asked for them, and keeps them until they are sent.</summary>
internal sealed class EventQueue(JiraSite site, IssueJson json, EventFaults faults)
{
    private static readonly string[] EventFields =
        ["summary", "issuetype", "creator", "created", "project", "reporter", "assignee", "updated", "status"];

    private readonly Channel<OutgoingEvent> events = Channel.CreateUnbounded<OutgoingEvent>();
    private readonly Lock gate = new();
    private TaskCompletionSource? held;

    public ChannelReader<OutgoingEvent> Events => events.Reader;

    public void Add(IssueChange change)
    {
        foreach (var trigger in site.Manifest.Triggers.Where(trigger => trigger.Events.Contains(change.EventType, StringComparer.Ordinal)))
        {
            Put(new Delivery(InvokedModule.Trigger(trigger.Key), trigger.Endpoint, change.Actor.AccountId, Write(change, trigger.Key).ToJsonString()));
        }
    }

    private void Put(Delivery delivery)
    {
        lock (gate)
        {
            var fate = faults.Next();
            if (fate.Dropped)
            {
                return;
            }

            // The event after a held one is not held itself: the two change places, and no chain grows.
            var overtaken = held;
            held = overtaken is null && fate.Reordered ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : null;
            var outgoing = new OutgoingEvent(delivery, fate.Delay, held, overtaken);
            events.Writer.TryWrite(outgoing);
            if (fate.Duplicated)
            {
                events.Writer.TryWrite(outgoing with { Overtakes = null });
            }
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
