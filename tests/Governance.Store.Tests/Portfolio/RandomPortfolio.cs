using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Gates;
using Governance.Store.Portfolio;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Portfolio;

/// <summary>Random commands on a random hierarchy. Some of them are refused: that must change nothing either.</summary>
internal sealed class RandomPortfolio(PortfolioStory story, int seed)
{
    private static readonly string[] Kinds = ["Savings", "Revenue", "Margin"];
    private static readonly string[] Currencies = ["EUR", "USD"];
    private readonly Random random = new(seed);
    private readonly List<string> packages = [story.Package];
    private readonly List<string> measures = [];
    private readonly List<IReadOnlyList<string>> nodes = [story.Chain];

    public async Task Prepare(int chains, int count)
    {
        for (var at = 1; at < chains; at++)
        {
            // A second package in a project that is there already, or a chain of its own.
            if (at % 2 == 0)
            {
                nodes.Add(await story.NewChain());
                packages.Add(nodes[^1][3]);
                continue;
            }

            packages.Add(Story.Text(await story.Store.Done(story.Node(NodeKind.MeasurePackage, story.Chain[2])), "id"));
        }

        for (var at = 0; at < count; at++)
        {
            measures.Add(await story.NewMeasure(at % 7 == 0 ? null : Of(packages), kpi: true));
        }
    }

    public Command Next()
    {
        var measure = Of(measures);
        return random.Next(21) switch
        {
            20 => Moved(random.Next(1, 4)),
            < 2 => story.Place(measure, random.Next(5) == 0 ? null : Of(packages)),
            < 11 => story.Effects(measure, story.People.Owner, Rows(actual: false)),
            < 14 => story.Effects(measure, story.People.Controller, Rows(actual: true)),
            < 17 => story.Milestone(measure, "M" + random.Next(3), Day(-40, 90), random.Next(2) == 0 ? Day(-20, 200) : null, random.Next(4) == 0 ? Day(-40, 0) : null),
            17 => story.Review(measure, "G" + random.Next(1, 6)),
            18 => story.Review(measure, "G1", story.People.Sponsor, random.Next(6) == 0 ? RequestedOutcome.Kill : RequestedOutcome.Hold),
            _ => new SetThresholds
            {
                Tenant = TestStore.Tenant,
                CommandId = story.Store.NextId(),
                Actor = TestStore.Admin,
                MilestoneDays = random.Next(30),
                PotentialTolerancePercent = random.Next(2000) / 100m,
                Reason = "Board decision",
            },
        };
    }

    // A package, a project or a program, with all below it, to another parent of its level.
    private ChangeNode Moved(int level) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = TestStore.Admin,
        NodeId = level == 3 ? Of(packages) : Of(nodes)[level],
        ParentId = Of(nodes)[level - 1],
        Reason = "Reorganized",
    };

    private EffectDraft[] Rows(bool actual) =>
    [
        .. Enumerable.Range(0, random.Next(1, 6))
            .Select(_ => (Period: $"202{random.Next(6, 9)}-{random.Next(1, 13):D2}", Kind: Of(Kinds), Currency: Of(Currencies)))
            .Distinct()
            .Select(key => actual
                ? PortfolioStory.Effect(key.Period, actual: Amount(), kind: key.Kind, currency: key.Currency)
                : PortfolioStory.Effect(key.Period, random.Next(2) == 0 ? Amount() : null, Amount(), null, key.Kind, key.Currency)),
    ];

    // One, two or no decimals, above and below zero.
    private decimal Amount() => random.Next(3) switch
    {
        0 => random.Next(-1000, 100_000),
        1 => random.Next(-1000, 1_000_000) / 10m,
        _ => random.Next(-1000, 10_000_000) / 100m,
    };

    private string Day(int from, int to) => story.Store.Clock.Now.AddDays(random.Next(from, to + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private T Of<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
