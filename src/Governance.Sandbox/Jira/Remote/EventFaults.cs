using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Governance.Sandbox.Faults;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Decides the fate of each outgoing event. Thread-safe.</summary>
internal sealed class EventFaults
{
    private readonly Lock gate = new();
    private EventFaultRequest? request;
    private Random random = new(0);
    private int events;
    private int dropped;
    private int duplicated;
    private int delayed;
    private int reordered;

    /// <summary>Starts anew with that request, or says what is wrong with it.</summary>
    public string? TrySet(EventFaultRequest wanted)
    {
        var problem = wanted.Problem();
        if (problem is null)
        {
            Start(wanted);
        }

        return problem;
    }

    /// <summary>From now on every event goes as it should.</summary>
    public void Clear() => Start(null);

    /// <summary>The fate of the next event: it depends on the seed and on how many came before, on nothing else.</summary>
    public EventFate Next()
    {
        lock (gate)
        {
            if (request is null)
            {
                return default;
            }

            // Four draws each time, so that one probability does not change what another one hits.
            var (drop, duplicate, delay, reorder) = (Hits(request.Drop), Hits(request.Duplicate), Hits(request.Delay), Hits(request.Reorder));
            events++;
            dropped += drop ? 1 : 0;
            duplicated += !drop && duplicate ? 1 : 0;
            delayed += !drop && delay ? 1 : 0;
            reordered += !drop && reorder ? 1 : 0;
            return new EventFate(drop, duplicate, delay ? TimeSpan.FromMilliseconds(request.DelayMilliseconds) : TimeSpan.Zero, reorder);
        }
    }

    /// <summary>What was asked for and what came of it; null when events go as they should.</summary>
    public JsonObject? ToJson()
    {
        lock (gate)
        {
            if (request is null)
            {
                return null;
            }

            var shown = JsonSerializer.SerializeToNode(request, FaultJson.Options)!.AsObject();
            shown["events"] = events;
            shown["dropped"] = dropped;
            shown["duplicated"] = duplicated;
            shown["delayed"] = delayed;
            shown["reordered"] = reordered;
            return shown;
        }
    }

    private void Start(EventFaultRequest? wanted)
    {
        lock (gate)
        {
            request = wanted;
            random = new Random(wanted?.Seed ?? 0);
            events = dropped = duplicated = delayed = reordered = 0;
        }
    }

    private bool Hits(double probability) => random.NextDouble() < probability;
}
