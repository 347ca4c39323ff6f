using System;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Governance.Mutation;

/// <summary>
/// A process that tries the mutants whose numbers it is told, and says what came of it: first in the running rules, which is quick;
/// whatever nobody notices there, and what cannot be planted there, in a load context of its own.
/// </summary>
internal sealed class Worker
{
    /// <summary>The number of the source as it is.</summary>
    public const int Unchanged = -1;

    /// <summary>What an answer begins with; anything else that is written belongs to a test.</summary>
    public const string Answer = "answer: ";
    public const string Stillborn = "stillborn";
    public const string Survived = "survived";

    /// <summary>
    /// Tests keep rulebooks, facts and their terms from before anything is planted. What makes these is tried in a load context of its own,
    /// or a mutant that is right in itself would be caught only because it does not fit what the source as it is has made.
    /// </summary>
    private static readonly string[] Kept = ["Collections/", "Facts/", "Rulebooks/"];
    private readonly RulesSource source;
    private readonly string tests = Path.Combine(AppContext.BaseDirectory, "Governance.Rules.Tests.dll");
    private readonly TestRun run = new();
    private readonly LiveRules live;

    private Worker(string folder)
    {
        source = new RulesSource(folder);
        live = new LiveRules(source, tests);
    }

    public static int Run(string folder)
    {
        // INVARIANT: what the tests set up once is set up by the source as it is, before anything is planted.
        var worker = new Worker(folder);
        Say(worker.Failure(worker.live.Tests, string.Empty) ?? Survived);
        while (Console.In.ReadLine() is { } line)
        {
            var number = int.Parse(line, CultureInfo.InvariantCulture);
            Say(number == Unchanged ? worker.Failure(worker.live.Tests, string.Empty) ?? worker.Alone(null) : worker.Try(worker.source.Mutations[number]));
        }

        return 0;
    }

    private static void Say(string answer)
    {
        Console.Out.WriteLine(Answer + answer.ReplaceLineEndings(" "));
        Console.Out.Flush();
    }

    private string Try(Mutation mutation)
    {
        // What cannot be planted in the running rules may still be a valid program.
        if (Array.Exists(Kept, folder => mutation.File.StartsWith(folder, StringComparison.Ordinal)) || !live.CanPlant(mutation) || !live.Plant(mutation))
        {
            return Alone(mutation);
        }

        var failure = Failure(live.Tests, mutation.File);
        live.Restore(mutation);
        return failure ?? Alone(mutation);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string Alone(Mutation? mutation)
    {
        if (source.Compile(mutation) is not { } rules)
        {
            return Stillborn;
        }

        var context = new MutantContext(rules, tests);
        var failure = Failure(context.Tests, mutation?.File ?? string.Empty);
        context.Unload();
        return failure ?? Survived;
    }

    private string? Failure(Assembly bound, string file)
    {
        try
        {
            return run.FirstFailure(bound, file);
        }
        catch (Exception exception) when (exception is TargetInvocationException or TypeInitializationException or InvalidOperationException)
        {
            // The data of a test is read with the rules too: what throws there has been noticed.
            return exception.GetType().Name;
        }
    }
}
