using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Mutation;

/// <summary>What came of it: each survivor by its place, and the counts.</summary>
internal sealed class Report
{
    private readonly List<Mutation> survivors;
    private readonly List<Mutation> slow;
    private readonly IReadOnlyDictionary<int, string> answers;
    private readonly Equivalents equivalents;
    private readonly Options options;

    public Report(IReadOnlyList<Mutation> mutations, IReadOnlyDictionary<int, string> answers, Equivalents equivalents, Options options)
    {
        this.answers = answers;
        this.equivalents = equivalents;
        this.options = options;
        survivors = Of(Worker.Survived, mutations);
        slow = Of(WorkerProcess.Endless, mutations);
    }

    /// <summary>The exit code: 0 only when nothing survives that is not known to change nothing.</summary>
    public int Print()
    {
        var unexplained = survivors.Where(survivor => equivalents.ReasonOf(survivor) is null).ToList();

        // What changes no decision but takes its time survives on a quick machine and does not end in time on a slow one.
        var stale = options.IsAll ? equivalents.Stale(survivors.Concat(slow)).ToList() : [];
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

    private List<Mutation> Of(string wanted, IReadOnlyList<Mutation> mutations) =>
        answers.Where(answer => answer.Value == wanted).OrderBy(answer => answer.Key).Select(answer => mutations[answer.Key]).ToList();

    private int Count(string answer) => answers.Values.Count(value => value == answer);
}
