using System;

namespace Governance.Store.Closure;

/// <summary>Why less was confirmed than promised. It holds for these two sums only.</summary>
public sealed record OutcomeExplanation
{
    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The planned sum that was explained.</summary>
    public required decimal Planned { get; init; }

    /// <summary>The confirmed sum that was explained.</summary>
    public required decimal Confirmed { get; init; }

    /// <summary>The explanation.</summary>
    public required string Text { get; init; }

    /// <summary>The controller who gave it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
