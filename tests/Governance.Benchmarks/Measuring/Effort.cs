namespace Governance.Benchmarks.Measuring;

/// <summary>How long to measure.</summary>
/// <param name="Rounds">Rounds, in each of which both sides are measured in turn; at least 3.</param>
/// <param name="Milliseconds">How long a side is measured in a round, at least.</param>
internal sealed record Effort(int Rounds, int Milliseconds)
{
    public static Effort Quick { get; } = new(3, 250);

    public static Effort Full { get; } = new(7, 1000);
}
