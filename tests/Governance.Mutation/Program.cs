using System;
using System.IO;
using System.Linq;

namespace Governance.Mutation;

/// <summary><c>mutate FOLDER-OF-RULES EQUIVALENTS [--quick] [--new] [FILE…]</c>: see README.md.</summary>
internal static class Program
{
    private const int CouldNotRun = 2;

    private static int Main(string[] arguments)
    {
        if (arguments is ["--worker", var folder])
        {
            return Worker.Run(folder);
        }

        if (arguments.Length < 2)
        {
            Console.Error.WriteLine("mutate: name the folder of Rules and the list of equivalents.");
            return CouldNotRun;
        }

        // A copy: whoever edits Rules meanwhile does not change what is tried.
        var copy = Directory.CreateTempSubdirectory("governance-mutation-").FullName;
        try
        {
            Copy(arguments[0], copy);
            return Run(copy, arguments[1], new Options(arguments[2..]));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static int Run(string folder, string list, Options options)
    {
        var equivalents = new Equivalents(list);
        var tool = Path.GetDirectoryName(Path.GetFullPath(list))!;
        var journal = new Journal(options.Journal, folder, tool, Path.Combine(tool, "../Governance.Rules.Tests"), Path.Combine(tool, "../vectors"));
        var source = new RulesSource(folder);
        var chosen = options.Choose(source.Mutations, equivalents);
        var campaign = new Campaign(folder, source.Mutations, chosen, journal);
        if (chosen.Count == 0 || campaign.FaultOfTheSourceAsItIs() is { } fault && Refuse(fault))
        {
            return CouldNotRun;
        }

        campaign.Run(options.Workers);
        return new Report(source.Mutations, campaign.Answers, equivalents, options).Print();
    }

    private static bool Refuse(string fault)
    {
        Console.Error.WriteLine($"mutate: the tests fail on the source as it is ({fault}). Mend that first.");
        return true;
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(from, path)))
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target);
        }
    }
}
