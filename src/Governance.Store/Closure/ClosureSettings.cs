namespace Governance.Store.Closure;

/// <summary>What closing a measure needs, and how long its evidence is kept.</summary>
public sealed record ClosureSettings
{
    /// <summary>Whether no measure reaches degree 5 before the register <c>value</c> has nothing open, also where its rulebook does not name it. False leaves it to the rulebook.</summary>
    public bool NeedsConfirmedValue { get; init; } = true;

    /// <summary>For how many days after a measure was closed or killed the content of its evidence is kept at least.</summary>
    public int RetentionDays { get; init; } = 3650;
}
