using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Governance.Store.Tests.Recount;

/// <summary>Random commands over the API, spelt in every way that JSON allows. Some are refused: that must change nothing either.</summary>
internal sealed class RandomHistory(RecountStory story, int seed)
{
    private static readonly string[] Kinds = ["Savings", "EBITDA", "Revenue", "CostControl", "Margin", "Retention"];
    private static readonly string[] Currencies = ["EUR", "USD", "JPY"];
    private readonly Random random = new(seed);

    // Some histories are narrow, so that the same row changes often; some are wide.
    private readonly int width = (seed % 3) + 1;

    public async Task Prepare()
    {
        for (var portfolios = random.Next(1, 3); portfolios > 0; portfolios--)
        {
            var portfolio = await story.Node("Portfolio", random.Next(2) == 0 ? null : "organization", $"Portfolio {portfolios}");
            for (var programs = random.Next(1, 3); programs > 0; programs--)
            {
                var program = await story.Node("Program", portfolio, "Program");
                for (var projects = random.Next(1, 3); projects > 0; projects--)
                {
                    story.Projects.Add(await story.Node("Project", program, $"Project {projects}"));
                }
            }
        }

        foreach (var project in story.Projects)
        {
            for (var packages = random.Next(1, 3); packages > 0; packages--)
            {
                story.Packages.Add(await story.Node("MeasurePackage", project, $"Package {packages}"));
            }
        }

        for (var measures = random.Next(6, 13); measures > 0; measures--)
        {
            story.Measures.Add(await story.Measure(story.Measures.Count));
        }
    }

    public (string Path, string Token, string Body) Next()
    {
        var measure = $"/measures/{Of(story.Measures)}";
        return random.Next(40) switch
        {
            < 6 => (measure + "/parent", story.Admin, $$"""{"parentId":{{(random.Next(5) == 0 ? "null" : $"\"{Of(random.Next(12) == 0 ? story.Projects : story.Packages)}\"")}}}"""),
            < 18 => (measure + "/effects", story.TokenOf(random.Next(8) == 0 ? Of(story.People) : random.Next(4) == 0 ? string.Empty : story.People[0]), Effects(actual: false)),
            < 24 => (measure + "/effects", story.TokenOf(random.Next(6) == 0 ? Of(story.People) : story.People[2]), Effects(actual: true)),
            < 29 => (measure + "/milestones", story.Admin, Milestone()),
            < 36 => (measure + $"/gates/G{random.Next(1, 6)}/reviews", story.TokenOf(story.People[0]), """{"outcome":"Go","reason":"As agreed"}"""),
            36 => (measure + $"/gates/G{random.Next(1, 6)}/reviews", story.TokenOf(story.People[1]), """{"outcome":"Hold","reason":"Finance sees a slip"}"""),
            37 => (measure + $"/gates/G{random.Next(1, 4)}/reviews", story.TokenOf(story.People[1]), random.Next(3) == 0 ? """{"outcome":"Kill","reason":"No value left"}""" : """{"outcome":"Recycle","reason":"Once more"}"""),
            38 => ("/portfolio/thresholds", story.Admin, FormattableString.Invariant($$"""{"milestoneDays":{{random.Next(0, 40)}},"potentialTolerancePercent":{{random.Next(3) switch { 0 => "0", 1 => "12.5", _ => "3.07" }}},"reason":"Board decision"}""")),
            _ => ("/nodes", story.Admin, $$"""{"kind":"MeasurePackage","name":"Later package","parentId":"{{Of(story.Projects)}}"}"""),
        };
    }

    private string Effects(bool actual)
    {
        var rows = Enumerable.Range(0, random.Next(1, 2 + (4 * width)))
            .Select(_ => (Kind: Kinds[random.Next(2 * width)], Currency: Currencies[random.Next(width)], Period: $"20{random.Next(25, 26 + width)}-{random.Next(1, 13):D2}"))
            .Distinct()
            .Select(key => $$"""{"kind":"{{key.Kind}}","currency":"{{key.Currency}}","period":"{{key.Period}}",{{Values(actual)}}}""");
        return $$"""{"effects":[{{string.Join(',', rows)}}],"reason":"Monthly look"}""";
    }

    private string Values(bool actual) => actual ? $"\"actual\":{Amount()}" : random.Next(4) switch
    {
        0 => $"\"plan\":{Amount()}",
        1 => $"\"forecast\":{Amount()}",
        2 => $"\"plan\":{Amount()},\"forecast\":null",
        _ => $"\"plan\":{Amount()},\"forecast\":{Amount()},\"actual\":null",
    };

    // Cents that binary fractions cannot hold, signs, exponents, zeros of either sign, and the largest amounts there are.
    private string Amount() => random.Next(14) switch
    {
        0 => "0",
        1 => "-0.00",
        2 => "1e2",
        3 => "-1.5E+1",
        4 => "0.10",
        5 => "100000000000.00",
        6 => "-99999999999.99",
        7 => FormattableString.Invariant($"{random.Next(1000)}.0"),
        8 => FormattableString.Invariant($"-{random.Next(1000)}.{random.Next(100):D2}"),
        9 => random.Next(5) == 0 ? "0.005" : "1000.100",
        _ => FormattableString.Invariant($"{random.Next(100_000)}.{random.Next(100):D2}"),
    };

    private string Milestone()
    {
        var done = random.Next(4) == 0 ? $"\"{Day(-40, 0)}\"" : "null";
        var forecast = random.Next(2) == 0 ? $"\"{Day(-20, 120)}\"" : "null";
        return $$"""{"milestones":[{"code":"M{{random.Next(3)}}","name":"Go-live","due":"{{Day(-40, 90)}}","forecast":{{forecast}},"done":{{done}}}],"reason":"Monthly look"}""";
    }

    private string Day(int from, int to) => story.Server.Clock.Now.AddDays(random.Next(from, to + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private T Of<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
