using System;

namespace Governance.Sandbox.Rows;

/// <summary>Compares stored values as the platform's database does: text without regard to case.</summary>
internal static class Values
{
    public static bool Same(object? left, object? right) => Compare(left, right) == 0;

    /// <summary>Less than, equal or greater than 0; null when the two cannot be compared or one is empty.</summary>
    public static int? Compare(object? left, object? right) => (Plain(left), Plain(right)) switch
    {
        (null, null) => 0,
        (null, _) or (_, null) => null,
        (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
        (decimal a, decimal b) => a.CompareTo(b),
        (DateTime a, DateTime b) => a.CompareTo(b),
        (Guid a, Guid b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        _ => null,
    };

    /// <summary>For sorting: empty values come first.</summary>
    public static int Order(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Compare(left, right) ?? 0,
    };

    private static object? Plain(object? value) => value switch
    {
        int number => (decimal)number,
        long number => (decimal)number,
        double number => (decimal)number,
        RowReference reference => reference.Id,
        FileContent file => file.Id,
        DateTimeOffset time => time.UtcDateTime,
        _ => value,
    };
}
