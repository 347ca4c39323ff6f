namespace Governance.Sandbox.Jira.Remote;

/// <summary>How outgoing events are to misbehave: how likely each thing is, from 0 to 1.</summary>
/// <param name="Seed">The same seed gives the n-th event the same fate.</param>
/// <param name="Drop">The event is never sent.</param>
/// <param name="Duplicate">It is sent twice.</param>
/// <param name="Delay">It is sent later.</param>
/// <param name="Reorder">It changes places with the event after it.</param>
/// <param name="DelayMilliseconds">How much later a delayed event is sent.</param>
internal sealed record EventFaultRequest(
    int Seed = 0, double Drop = 0, double Duplicate = 0, double Delay = 0, double Reorder = 0, int DelayMilliseconds = 0)
{
    private const int LongestDelay = 60_000;

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem() =>
        !(IsProbability(Drop) && IsProbability(Duplicate) && IsProbability(Delay) && IsProbability(Reorder))
            ? "drop, duplicate, delay and reorder must each be a probability from 0 to 1."
        : DelayMilliseconds is < 0 or > LongestDelay ? $"delayMilliseconds must be 0 to {LongestDelay}."
        : Delay > 0 && DelayMilliseconds == 0 ? "delay must come with delayMilliseconds."
        : null;

    private static bool IsProbability(double value) => value is >= 0 and <= 1;
}
