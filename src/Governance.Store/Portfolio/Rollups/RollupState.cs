using System.Collections.Immutable;
using System.Linq;

using Governance.Rules.Statuses;
using Governance.Store.Measures;

namespace Governance.Store.Portfolio.Rollups;

/// <summary>Sums and counts of everything below a node, or of the whole organization.</summary>
public sealed record RollupState
{
    /// <summary>The node, or <c>organization</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Measures below.</summary>
    public int Measures { get; init; }

    /// <summary>Measures that sit nowhere; counted at the organization.</summary>
    public int Unplaced { get; init; }

    /// <summary>Sums by currency, value kind and year, in this order.</summary>
    public ImmutableList<RollupTotal> Totals { get; init; } = [];

    /// <summary>Measures by degree of implementation, 0 to 5.</summary>
    public ImmutableArray<int> Doi { get; init; } = [0, 0, 0, 0, 0, 0];

    /// <summary>Measures by next gate; the empty name where none lies ahead.</summary>
    public ImmutableSortedDictionary<string, int> Gates { get; init; } = ImmutableSortedDictionary.Create<string, int>(System.StringComparer.Ordinal);

    /// <summary>Measures by status, in the order of <see cref="MeasureStatus"/>.</summary>
    public ImmutableArray<int> States { get; init; } = [0, 0, 0, 0];

    /// <summary>Measures by Implementation and Potential: 4 rows of 4, one after the other.</summary>
    public ImmutableArray<int> Matrix { get; init; } = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Ledger number of the last entry that changed anything here.</summary>
    public long LedgerNumber { get; init; }

    /// <summary>The worst Implementation below.</summary>
    public Light Implementation() => Worst(static (matrix, light) => matrix[(4 * light)..((4 * light) + 4)].Any(count => count != 0));

    /// <summary>The worst Potential below.</summary>
    public Light Potential() => Worst(static (matrix, light) => matrix.Where((_, at) => at % 4 == light).Any(count => count != 0));

    /// <summary>With a measure more (+1) or less (-1). A killed measure counts, and adds nothing else.</summary>
    internal RollupState With(MeasureState measure, int sign)
    {
        var next = this with
        {
            Measures = Measures + sign,
            Unplaced = Unplaced + (Id == NodeStreams.Organization && measure.ParentId is null ? sign : 0),
            States = Added(States, (int)measure.Status, sign),
        };
        return measure.Status == MeasureStatus.Killed ? next : next with
        {
            Totals = Added(Totals, measure, sign),
            Doi = Added(Doi, measure.Doi, sign),
            Gates = Added(Gates, measure.NextGate ?? string.Empty, sign),
            Matrix = Added(Matrix, (4 * (int)measure.Implementation) + (int)measure.Potential, sign),
        };
    }

    /// <summary>With everything below another node more (+1) or less (-1). Nothing below a node is unplaced.</summary>
    internal RollupState With(RollupState other, int sign) => this with
    {
        Measures = Measures + (sign * other.Measures),
        Doi = Added(Doi, other.Doi, sign),
        States = Added(States, other.States, sign),
        Matrix = Added(Matrix, other.Matrix, sign),
        Gates = other.Gates.Aggregate(Gates, (counts, gate) => Added(counts, gate.Key, sign * gate.Value)),
        Totals = other.Totals.Aggregate(Totals, (totals, total) => Added(totals, total, sign)),
    };

    private static ImmutableArray<int> Added(ImmutableArray<int> counts, ImmutableArray<int> others, int sign) => [.. counts.Select((count, at) => count + (sign * others[at]))];

    private static ImmutableArray<int> Added(ImmutableArray<int> counts, int at, int sign) => counts.SetItem(at, counts[at] + sign);

    private static ImmutableSortedDictionary<string, int> Added(ImmutableSortedDictionary<string, int> counts, string key, int sign)
    {
        var count = counts.GetValueOrDefault(key) + sign;
        return count == 0 ? counts.Remove(key) : counts.SetItem(key, count);
    }

    private static ImmutableList<RollupTotal> Added(ImmutableList<RollupTotal> totals, MeasureState measure, int sign)
    {
        foreach (var total in MeasureShare.Totals(measure))
        {
            totals = Added(totals, total, sign);
        }

        return totals;
    }

    private static ImmutableList<RollupTotal> Added(ImmutableList<RollupTotal> totals, RollupTotal total, int sign)
    {
        var at = totals.FindIndex(known => RollupTotal.Compare(known, total) >= 0);
        at = at < 0 ? totals.Count : at;
        if (at == totals.Count || RollupTotal.Compare(totals[at], total) != 0)
        {
            return totals.Insert(at, total);
        }

        var sum = totals[at].With(total, sign);
        return sum.Measures == 0 ? totals.RemoveAt(at) : totals.SetItem(at, sum);
    }

    private Light Worst(System.Func<ImmutableArray<int>, int, bool> has)
    {
        for (var light = 3; light > 0; light--)
        {
            if (has(Matrix, light))
            {
                return (Light)light;
            }
        }

        return Light.NotSet;
    }
}
