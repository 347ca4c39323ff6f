using System.Collections.Immutable;
using System.Linq;

namespace Governance.Store.Capacity;

/// <summary>A skill: who offers it, and who needs it.</summary>
public sealed record SkillState
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What is offered, by month and resource.</summary>
    public ImmutableList<SupplyRow> Supply { get; init; } = [];

    /// <summary>What measures need, by month and measure; those of ended measures too, which no longer count.</summary>
    public ImmutableList<NeedRow> Needs { get; init; } = [];

    /// <summary>Hours offered in a month.</summary>
    public int Offered(string month) => Supply.Where(row => row.Month == month).Sum(row => row.Hours);

    internal SkillState With(SupplyEntered entered)
    {
        var rows = Supply.ConvertAll(row => row.Resource.Code == entered.Resource.Code ? row with { Resource = entered.Resource } : row);
        foreach (var given in entered.Months)
        {
            rows = rows.RemoveAll(row => row.Month == given.Month && row.Resource.Code == entered.Resource.Code);
            rows = given.Hours == 0 ? rows : rows.Add(new SupplyRow { Resource = entered.Resource, Month = given.Month, Hours = given.Hours });
        }

        return this with { Supply = rows.Sort((one, other) => Compare(one.Month, one.Resource.Code, other.Month, other.Resource.Code)) };
    }

    internal SkillState With(SkillNeedsChanged changed)
    {
        var rows = Needs;
        foreach (var given in changed.Months)
        {
            rows = rows.RemoveAll(row => row.Month == given.Month && row.MeasureId == changed.MeasureId);
            rows = given.Hours == 0 ? rows : rows.Add(new NeedRow { MeasureId = changed.MeasureId, Month = given.Month, Hours = given.Hours });
        }

        return this with { Needs = rows.Sort((one, other) => Compare(one.Month, one.MeasureId, other.Month, other.MeasureId)) };
    }

    private static int Compare(string month, string id, string otherMonth, string otherId)
    {
        var order = string.CompareOrdinal(month, otherMonth);
        return order != 0 ? order : string.CompareOrdinal(id, otherId);
    }
}
