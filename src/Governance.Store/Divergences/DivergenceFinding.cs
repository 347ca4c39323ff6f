namespace Governance.Store.Divergences;

/// <summary>Two figures that are too far apart now.</summary>
internal sealed record DivergenceFinding
{
    public required DivergenceRule Rule { get; init; }

    /// <summary>What of the measure it is about: <c>date</c>, or value kind and currency.</summary>
    public required string Subject { get; init; }

    /// <summary>Percent of the work, or of the budget.</summary>
    public required decimal First { get; init; }

    /// <summary>Days late, or percent of the value.</summary>
    public required decimal Second { get; init; }

    /// <summary>How far they are apart.</summary>
    public required decimal Gap { get; init; }

    /// <summary>Both figures and the threshold in one sentence.</summary>
    public required string Text { get; init; }
}
