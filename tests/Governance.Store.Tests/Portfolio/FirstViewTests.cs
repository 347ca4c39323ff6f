using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Xunit;
using Xunit.Abstractions;

namespace Governance.Store.Tests.Portfolio;

/// <summary>
/// What the page asks first takes as long over many measures as over few. GOVERNANCE_FIRST_VIEW is the larger number (usually 20,000; the
/// goal speaks of 100,000), the smaller one is 1,000. Both sides in turn, the median of the ratios.
/// </summary>
public sealed class FirstViewTests(ITestOutputHelper output)
{
    private const int Few = 1000;
    private const int Rounds = 15;
    private const int Warming = 20;
    private const double Most = 2;
    private static readonly string[] Narrowed =
    [
        "/portfolio/measures?count=100&sort=name", "/portfolio/measures?count=100&sort=gate", "/portfolio/measures?count=100&sort=risk",
        "/portfolio/measures?count=100&sort=worst&potential=Red", "/portfolio/measures?count=100&sort=worst&gate=none", "/portfolio/measures?count=100&sort=worst&q=sponsor",
    ];

    [Fact]
    public async Task FirstView_OverManyMeasures_TakesAtMostTwiceAsLong()
    {
        var many = int.Parse(Environment.GetEnvironmentVariable("GOVERNANCE_FIRST_VIEW") ?? "20000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("governance-first-view-").FullName;
        await using (var large = await FirstView.Over(Path.Combine(folder, "many"), many))
        await using (var small = await FirstView.Over(Path.Combine(folder, "few"), Few))
        {
            var ratio = await Compare("first view", large.Time, small.Time);
            foreach (var question in Narrowed)
            {
                await Compare(question, () => large.Time(question), () => small.Time(question));
            }

            Assert.True(ratio <= Most, string.Create(CultureInfo.InvariantCulture, $"{many} measures ÷ {Few}: {ratio:0.00}"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task<double> Compare(string what, Func<Task<TimeSpan>> large, Func<Task<TimeSpan>> small)
    {
        for (var warm = 0; warm < Warming; warm++)
        {
            await large();
            await small();
        }

        var rounds = new (TimeSpan Large, TimeSpan Small)[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            if (round % 2 == 0)
            {
                rounds[round] = (await large(), await small());
            }
            else
            {
                var first = await small();
                rounds[round] = (await large(), first);
            }
        }

        var ratio = Median(rounds.Select(round => round.Large / round.Small));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Median(rounds.Select(round => round.Large.TotalMilliseconds)):0.0} ms ÷ {Median(rounds.Select(round => round.Small.TotalMilliseconds)):0.0} ms, ratio {ratio:0.00}"));
        return ratio;
    }

    private static double Median(System.Collections.Generic.IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
