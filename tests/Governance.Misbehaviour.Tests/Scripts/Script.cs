using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>A random script: phases of actions. The same seed is the same script, whatever the world.</summary>
internal sealed class Script
{
    private const int MostPhases = 6;
    private static readonly Theme[] Way = [Theme.Evidence, Theme.Work, Theme.Approve, Theme.Review];
    private readonly Random random;

    // Letters with words that somebody known has handed in for each measure, in earlier phases.
    private readonly List<string>[] letters = [[], []];

    // Steps that an administrator has switched off.
    private readonly HashSet<string> switched = new(StringComparer.Ordinal);

    public Script(int seed)
    {
        random = new Random(seed);
        var steps = new int[2];
        for (var phase = random.Next(3, MostPhases + 1); phase > 0; phase--)
        {
            var themes = steps.Select((step, measure) => ThemeOf(steps, step, measure)).ToList();
            Phases.Add(Shuffled(themes.Select((theme, measure) => Actions(theme, measure)).Append(OfNobody()).Append(OfPrevention()).ToList()));
        }
    }

    public List<IReadOnlyList<HostAction>> Phases { get; } = [];

    // Most phases lead a step towards the gate; the others do what should lead nowhere.
    private Theme ThemeOf(int[] steps, int step, int measure) => random.Next(10) switch
    {
        < 5 => Way[steps[measure]++ % Way.Length],
        < 8 => Theme.Tamper,
        8 => Way[(step + random.Next(Way.Length)) % Way.Length],
        _ => Theme.Rest,
    };

    private IReadOnlyList<HostAction> Actions(Theme theme, int measure) => theme switch
    {
        Theme.Work => WorkActions.Make(random, measure),
        Theme.Evidence => EvidenceActions.Make(random, measure, letters[measure]),
        Theme.Approve => ApprovalActions.Make(random, measure),
        Theme.Review => ReviewActions.Make(random, measure),
        Theme.Tamper => TamperActions.Make(random, measure, letters[measure]),
        _ => [],
    };

    private IReadOnlyList<HostAction> OfNobody() => random.Next(4) == 0
        ? OpportunityActions.Make(random, string.Create(CultureInfo.InvariantCulture, $"Opportunity {random.Next(1_000_000)}"))
        : [];

    private IReadOnlyList<HostAction> OfPrevention() => random.Next(3) == 0 ? PreventionActions.Make(random, switched) : [];

    // What belongs to one measure keeps its order; what belongs to different ones mixes.
    private IReadOnlyList<HostAction> Shuffled(List<IReadOnlyList<HostAction>> lines)
    {
        var at = new int[lines.Count];
        var mixed = new List<HostAction>();
        while (lines.Where((line, number) => at[number] < line.Count).Any())
        {
            var open = Enumerable.Range(0, lines.Count).Where(number => at[number] < lines[number].Count).ToList();
            var chosen = open[random.Next(open.Count)];
            mixed.Add(lines[chosen][at[chosen]++]);
        }

        return mixed;
    }
}
