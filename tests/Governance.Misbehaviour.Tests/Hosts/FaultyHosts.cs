using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>Makes both hosts misbehave while the store calls them, and lets them behave while people work.</summary>
internal sealed class FaultyHosts(HostClient dynamics, HostClient jira, Random random)
{
    /// <summary>From now on calls fail, wait, or lose their answers, and events go astray.</summary>
    public async Task Begin()
    {
        foreach (var (host, root) in new[] { (dynamics, "/api"), (jira, "/rest") })
        {
            await Add(host, new JsonObject { ["path"] = root, ["probability"] = 0.12, ["status"] = 429, ["retryAfter"] = random.Next(3) == 0 ? 40 : 1 });
            await Add(host, new JsonObject { ["path"] = root, ["probability"] = 0.12, ["status"] = 503, ["retryAfter"] = 1 });
            await Add(host, new JsonObject { ["path"] = root, ["probability"] = 0.05, ["delayMilliseconds"] = random.Next(1, 4) });
            await Add(host, new JsonObject { ["method"] = random.Next(2) == 0 ? "PATCH" : null, ["path"] = root, ["probability"] = 0.12, ["loseAnswer"] = true });
        }

        await BeginEvents();
    }

    /// <summary>Calls go as they should; events do not.</summary>
    public async Task Pause()
    {
        await End();
        await BeginEvents();
    }

    /// <summary>Both hosts behave.</summary>
    public async Task End()
    {
        await dynamics.Send(HttpMethod.Delete, "sandbox/faults", null, null);
        await jira.Send(HttpMethod.Delete, "sandbox/faults", null, null);
    }

    private Task BeginEvents() => jira.Must("sandbox/faults/events", null, new JsonObject
    {
        ["seed"] = random.Next(),
        ["drop"] = 0.3,
        ["duplicate"] = 0.2,
        ["reorder"] = 0.2,
        ["delay"] = 0.2,
        ["delayMilliseconds"] = 20,
    });

    private Task Add(HostClient host, JsonObject fault)
    {
        fault["seed"] = random.Next();
        return host.Must("sandbox/faults", null, fault);
    }
}
