using System;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Governance.Mutation;

/// <summary>A process that tries the mutants whose numbers it is told, each in a load context of its own, and says what came of it.</summary>
internal static class Worker
{
    /// <summary>The number of the source as it is.</summary>
    public const int Unchanged = -1;

    /// <summary>What an answer begins with; anything else that is written belongs to a test.</summary>
    public const string Answer = "answer: ";
    public const string Stillborn = "stillborn";
    public const string Survived = "survived";

    public static int Run(string folder)
    {
        var source = new RulesSource(folder);
        var tests = Path.Combine(AppContext.BaseDirectory, "Governance.Rules.Tests.dll");
        while (Console.In.ReadLine() is { } line)
        {
            var number = int.Parse(line, CultureInfo.InvariantCulture);
            var answer = Try(source.Compile(number == Unchanged ? null : source.Mutations[number]), tests);
            Console.Out.WriteLine(Answer + answer.ReplaceLineEndings(" "));
            Console.Out.Flush();
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Try(byte[]? rules, string tests)
    {
        if (rules is null)
        {
            return Stillborn;
        }

        var context = new MutantContext(rules, tests);
        try
        {
            return TestRun.FirstFailure(context.Tests) ?? Survived;
        }
        catch (Exception exception) when (exception is TargetInvocationException or TypeInitializationException or InvalidOperationException)
        {
            // The data of a test is read with the rules too: what throws there has been noticed.
            return exception.GetType().Name;
        }
        finally
        {
            context.Unload();
        }
    }
}
