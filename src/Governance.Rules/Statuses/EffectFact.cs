namespace Governance.Rules.Statuses;

/// <summary>The effect of one month in one value kind and currency.</summary>
/// <param name="Kind">The value kind.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Plan">What was planned.</param>
/// <param name="Forecast">What the owner expects.</param>
/// <param name="Actual">What the controller confirmed.</param>
public sealed record EffectFact(string Kind, string Currency, int Year, int Month, decimal? Plan, decimal? Forecast, decimal? Actual)
{
    /// <summary>The actual where there is one, else the forecast, else the plan.</summary>
    public decimal Expected => Actual ?? Forecast ?? Plan ?? 0m;

    /// <summary>Whether anybody said more than the plan.</summary>
    public bool IsKnown => Forecast is not null || Actual is not null;
}
