using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Governance.Rules.Statuses;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Portfolio;

namespace Governance.Benchmarks.Rollups;

/// <summary>A portfolio of six levels with 100 measures a package, and changes of one measure at a time.</summary>
internal sealed class SamplePortfolio
{
    private const int MeasuresOfAPackage = 100;
    private const int Templates = 64;

    private readonly Random random = new(7);
    private readonly List<string> packages = [];
    private readonly Dictionary<(int Package, int Template), MeasureState> states = [];
    private readonly MeasureState[] measures;
    private readonly MeasureState[] templates;
    private readonly MeasureState[] others;
    private readonly int[] chosen;

    public SamplePortfolio(int count, int changes)
    {
        templates = Enumerable.Range(0, Templates).Select(Template).ToArray();
        var wanted = count / MeasuresOfAPackage;
        for (var package = 0; package < wanted; package++)
        {
            var (portfolio, program, project) = (package % 4, package % 20, package % 100);
            Add(NodeKind.Portfolio, $"f{portfolio}", NodeName.Organization);
            Add(NodeKind.Program, $"g{program}", $"f{portfolio}");
            Add(NodeKind.Project, $"j{project}", $"g{program}");
            Add(NodeKind.MeasurePackage, $"k{package}", $"j{project}");
            packages.Add($"k{package}");
        }

        measures = new MeasureState[count];
        for (var measure = 0; measure < count; measure++)
        {
            measures[measure] = State(measure / MeasuresOfAPackage, random.Next(Templates));
            Rollups.Change(null, measures[measure]);
        }

        // Made ready before, so that nothing but the change is timed.
        chosen = Enumerable.Range(0, changes).Select(at => (int)((long)at * count / changes)).ToArray();
        random.Shuffle(chosen);
        others = chosen.Select(measure => State(measure / MeasuresOfAPackage, random.Next(Templates))).ToArray();
    }

    public StoreRollups Rollups { get; } = new();

    public IReadOnlyList<MeasureState> Measures => measures;

    /// <summary>Changes measures chosen at random, one after the other: figures, lights, degree and status; the next time they change back.</summary>
    /// <returns>How many roll-ups changed.</returns>
    public int ChangeSome()
    {
        var changed = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var before = measures[chosen[i]];
            measures[chosen[i]] = others[i];
            others[i] = before;
            changed += Rollups.Change(before, measures[chosen[i]]);
        }

        return changed;
    }

    private void Add(NodeKind kind, string id, string parent) => Rollups.AddNode(new NodeState { Id = id, Kind = kind, Name = id, ParentId = parent });

    private MeasureState State(int package, int template)
    {
        if (!states.TryGetValue((package, template), out var state))
        {
            states[(package, template)] = state = templates[template] with { ParentId = packages[package] };
        }

        return state;
    }

    private MeasureState Template(int number) => new()
    {
        Id = number.ToString(CultureInfo.InvariantCulture),
        DemandId = "d",
        DemandSource = new HostReference("dataverse", "o", "x"),
        Name = "Measure",
        RulebookDigest = "r",
        CreatedAt = DateTimeOffset.UnixEpoch,
        Version = 1,
        LedgerNumber = 1,
        Doi = number % 6,
        NextGate = number % 6 == 5 ? null : "G" + ((number % 6) + 1).ToString(CultureInfo.InvariantCulture),
        Status = (MeasureStatus)(random.Next(8) == 0 ? random.Next(4) : 0),
        Implementation = (Light)random.Next(4),
        Potential = (Light)random.Next(4),
        Effects = [.. Enumerable.Range(1, 6).Select(month => new EffectRow
        {
            Kind = number % 2 == 0 ? "Savings" : "Revenue",
            Currency = number % 3 == 0 ? "USD" : "EUR",
            Period = $"2027-0{month}",
            Plan = random.Next(1, 1_000_000) / 100m,
            Forecast = random.Next(1, 1_000_000) / 100m,
            Actual = month < 3 ? random.Next(1, 1_000_000) / 100m : null,
        })],
    };
}
