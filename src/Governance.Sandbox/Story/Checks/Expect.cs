namespace Governance.Sandbox.Story.Checks;

/// <summary>What a step says must be so.</summary>
internal static class Expect
{
    /// <exception cref="OtherwiseException">It is not so.</exception>
    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new OtherwiseException(otherwise);
        }
    }

    public static void Same(string what, string? expected, string? actual) =>
        That(expected == actual, $"{what} is '{actual}', not '{expected}'");

    public static void Same(string what, long? expected, long? actual) =>
        That(expected == actual, $"{what} is {actual?.ToString() ?? "empty"}, not {expected?.ToString() ?? "empty"}");
}
