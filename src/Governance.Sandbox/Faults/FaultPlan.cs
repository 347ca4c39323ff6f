using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace Governance.Sandbox.Faults;

/// <summary>How the requests to one host misbehave. The first rule that fires decides. Thread-safe.</summary>
/// <param name="root">Where the paths begin that may misbehave; the control routes are not among them.</param>
internal sealed class FaultPlan(string root)
{
    private readonly Lock gate = new();
    private readonly List<FaultRule> rules = [];

    /// <summary>Takes the request up, or says what is wrong with it.</summary>
    public string? Add(FaultRequest request)
    {
        if (request.Problem(root) is { } problem)
        {
            return problem;
        }

        lock (gate)
        {
            rules.Add(new FaultRule(request));
        }

        return null;
    }

    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    /// <summary>How this request misbehaves, or null.</summary>
    public FaultRequest? Take(string method, string path)
    {
        if (!path.StartsWith(root, System.StringComparison.Ordinal))
        {
            return null;
        }

        lock (gate)
        {
            return rules.Find(rule => rule.Fires(method, path))?.Request;
        }
    }

    /// <summary>Every rule with how often it matched and fired.</summary>
    public JsonArray ToJson()
    {
        lock (gate)
        {
            return new JsonArray([.. rules.Select(Show)]);
        }
    }

    private static JsonNode Show(FaultRule rule)
    {
        var shown = JsonSerializer.SerializeToNode(rule.Request, FaultJson.Options)!.AsObject();
        shown["matched"] = rule.Matched;
        shown["fired"] = rule.Fired;
        return shown;
    }
}
