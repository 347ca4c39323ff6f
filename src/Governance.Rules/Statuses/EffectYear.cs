using System.Collections.Generic;

namespace Governance.Rules.Statuses;

/// <summary>The months of one value kind, currency and year, added up.</summary>
internal sealed class EffectYear
{
    public required string Kind { get; init; }

    public required string Currency { get; init; }

    public required int Year { get; init; }

    public decimal Plan { get; private set; }

    public decimal Expected { get; private set; }

    public decimal PlanSoFar { get; private set; }

    public decimal ExpectedSoFar { get; private set; }

    public bool IsKnown { get; private set; }

    /// <summary>The years of the effects; "so far" ends with the given month.</summary>
    public static List<EffectYear> Of(IReadOnlyList<EffectFact> effects, int asOfYear, int asOfMonth)
    {
        var years = new List<EffectYear>();
        foreach (var effect in effects)
        {
            var year = years.Find(known => known.Kind == effect.Kind && known.Currency == effect.Currency && known.Year == effect.Year);
            if (year is null)
            {
                year = new EffectYear { Kind = effect.Kind, Currency = effect.Currency, Year = effect.Year };
                years.Add(year);
            }

            year.Add(effect, effect.Year < asOfYear || (effect.Year == asOfYear && effect.Month <= asOfMonth));
        }

        return years;
    }

    private void Add(EffectFact effect, bool isPast)
    {
        Plan += effect.Plan ?? 0m;
        Expected += effect.Expected;
        IsKnown |= effect.IsKnown;
        if (isPast)
        {
            PlanSoFar += effect.Plan ?? 0m;
            ExpectedSoFar += effect.Expected;
        }
    }
}
