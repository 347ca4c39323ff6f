using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Mutation;

/// <summary>What came of it: each survivor by its place, and the counts.</summary>
internal sealed class Report
{
    private readonly List<Mutation> survivors;
    private readonly IReadOnlyDictionary<int, string> answers;
    private readonly Equivalents equivalents;
    private readonly Options options;

    public Report(IReadOnlyList<Mutation> mutations, IReadOnlyDictionary<int, string> answers, Equivalents equivalents, Options options)
    {
        this.answers = answers;
        this.equivalents = equivalents;
        this.options = options;
        survivors = answers.Where(answer => answer.Value == Worker.Survived).OrderBy(answer => answer.Key).Select(answer => mutations[answer.Key]).ToList();
    }

    /// <summary>The exit code: 0 only when nothing survives that is not known to change nothing.</summary>
    public int Print()
    {
        var unexplained = survivors.Where(survivor => equivalents.ReasonOf(survivor) is null).ToList();
        var stale = options.IsAll ? equivalents.Stale(survivors).ToList() : [];
        foreach (var survivor in unexplained)
        {
            Console.WriteLine($"SURVIVED {survivor}");
        }

        foreach (var entry in stale)
        {
            Console.WriteLine($"STALE    {entry}");
        }

        Console.WriteLine(
            $"{answers.Count} mutants: {Count(Worker.Stillborn)} do not compile, {answers.Count - Count(Worker.Stillborn) - survivors.Count} caught "
            + $"(of which {Count(WorkerProcess.Endless)} did not end and {Count(WorkerProcess.Crashed)} crashed), "
            + $"{survivors.Count - unexplained.Count} equivalent, {unexplained.Count} survived; {stale.Count} stale entries.");
        return unexplained.Count + stale.Count == 0 ? 0 : 1;
    }

    private int Count(string answer) => answers.Values.Count(value => value == answer);
}
