using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Governance.Mutation;

/// <summary>Tries the chosen mutations, several at a time.</summary>
internal sealed class Campaign
{
    private const int Patience = 2;
    private static readonly TimeSpan LeastLimit = TimeSpan.FromSeconds(4);
    private readonly string folder;
    private readonly IReadOnlyList<Mutation> mutations;
    private readonly ConcurrentQueue<int> waiting;
    private readonly Journal journal;
    private readonly ConcurrentDictionary<int, string> answers = new();
    private TimeSpan limit = TimeSpan.FromMinutes(5);

    public Campaign(string folder, IReadOnlyList<Mutation> mutations, IReadOnlyList<int> chosen, Journal journal)
    {
        this.folder = folder;
        this.mutations = mutations;
        this.journal = journal;
        waiting = new ConcurrentQueue<int>(chosen.Where(number => journal.AnswerOf(number) is null));
        foreach (var number in chosen)
        {
            if (journal.AnswerOf(number) is { } answer)
            {
                answers[number] = answer;
            }
        }
    }

    /// <summary>What came of each number.</summary>
    public IReadOnlyDictionary<int, string> Answers => answers;

    /// <summary>Null when the tests pass on the source as it is; otherwise what fails, and nothing can be said of mutants.</summary>
    public string? FaultOfTheSourceAsItIs()
    {
        using var worker = new WorkerProcess(folder);
        worker.Try(Worker.Unchanged, limit);
        var answer = worker.Try(Worker.Unchanged, limit);
        limit = worker.Used * Patience > LeastLimit ? worker.Used * Patience : LeastLimit;
        return answer == Worker.Survived ? null : answer;
    }

    public void Run(int workers) => Task.WaitAll(Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning)).ToArray());

    private void Work()
    {
        using var worker = new WorkerProcess(folder);
        while (waiting.TryDequeue(out var number))
        {
            var answer = answers[number] = worker.Try(number, limit);
            journal.Add(number, answer);
            Console.Error.WriteLine($"{answers.Count}/{answers.Count + waiting.Count} {worker.Used.TotalSeconds:0.0}s {answer}: {mutations[number]}");
        }
    }
}
