using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Benchmarks.Measuring;
using Governance.Benchmarks.Rollups;

namespace Governance.Benchmarks.Goals;

/// <summary>G6: what one change costs to roll up among very many measures, against the same among few; and the sums are those of a full count.</summary>
internal sealed class RollupGoal : IGoal
{
    private const double Floor = 2;
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const int Changes = 1_000;

    public string Code => "G6";

    public IEnumerable<GoalResult> Measure(Effort effort)
    {
        var few = new SamplePortfolio(Few, Changes);
        var many = new SamplePortfolio(Many, Changes);
        Clock.Of(Changes, effort.Milliseconds, few.ChangeSome);
        Clock.Of(Changes, effort.Milliseconds, many.ChangeSome);
        var rounds = Enumerable.Range(0, effort.Rounds)
            .Select(_ => (Many: Clock.Of(Changes, effort.Milliseconds, many.ChangeSome), Few: Clock.Of(Changes, effort.Milliseconds, few.ChangeSome))).ToList();

        Check(few);
        Check(many);
        yield return new GoalResult(Code, Floor, IsMost: true, rounds.ConvertAll(round => round.Many / round.Few),
            $"one change among {Many} measures {rounds.Min(round => round.Many):F0} ns, among {Few} {rounds.Min(round => round.Few):F0} ns; after all changes the sums equal a full count to the cent");
    }

    /// <summary>The whole, and the first and last package.</summary>
    private static void Check(SamplePortfolio portfolio)
    {
        Compare(portfolio, NodeName.Organization, portfolio.Measures);
        foreach (var package in new[] { portfolio.Measures[0].ParentId!, portfolio.Measures[^1].ParentId! })
        {
            Compare(portfolio, package, portfolio.Measures.Where(measure => measure.ParentId == package));
        }
    }

    private static void Compare(SamplePortfolio portfolio, string node, IEnumerable<Store.Measures.MeasureState> below)
    {
        var (carried, counted) = (Recount.Of(portfolio.Rollups.Of(node)), Recount.Of(below));
        if (carried != counted)
        {
            throw new InvalidOperationException($"The roll-up of {node} is not what a full count gives:\n{carried}\n{counted}");
        }
    }
}
