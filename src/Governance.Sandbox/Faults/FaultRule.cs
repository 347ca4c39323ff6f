using System;

namespace Governance.Sandbox.Faults;

/// <summary>One kind of misbehaviour, and how far it has come. Whoever uses it holds the lock of its <see cref="FaultPlan"/>.</summary>
internal sealed class FaultRule(FaultRequest request)
{
    private readonly Random random = new(request.Seed);

    public FaultRequest Request => request;

    /// <summary>How many requests matched so far.</summary>
    public int Matched { get; private set; }

    /// <summary>How many of them misbehaved.</summary>
    public int Fired { get; private set; }

    /// <summary>Whether a request misbehaves by this rule. The fate of the n-th match depends on the seed and on n alone.</summary>
    public bool Fires(string method, string path)
    {
        if (Fired >= (request.Count ?? int.MaxValue) || !Matches(method, path))
        {
            return false;
        }

        Matched++;
        if (random.NextDouble() >= (request.Probability ?? 1))
        {
            return false;
        }

        Fired++;
        return true;
    }

    private bool Matches(string method, string path) =>
        (request.Method is null || string.Equals(request.Method, method, StringComparison.OrdinalIgnoreCase))
        && (request.Path is null || path.StartsWith(request.Path, StringComparison.Ordinal));
}
