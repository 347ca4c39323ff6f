using System;
using System.CommandLine;

using Governance.Store.Rulebooks.Differences;

namespace Governance.Server.CommandLine;

/// <summary><c>governance rulebook diff</c>: what a version asks otherwise than another.</summary>
internal static class RulebookDiffCommand
{
    private const int Same = 0;
    private const int Differ = 1;
    private const int Unusable = 2;

    public static Command Make()
    {
        var from = new Argument<string>("A") { Description = "The rulebook in YAML, as it is." };
        var to = new Argument<string>("B") { Description = "The rulebook in YAML, as it shall be." };
        var command = new Command("diff", "Says in words what B asks otherwise than A. Exit code 0: nothing; 1: differences; 2: unusable.") { from, to };
        command.SetAction(parsed => Diff(parsed.GetValue(from)!, parsed.GetValue(to)!));
        return command;
    }

    private static int Diff(string from, string to)
    {
        if (RulebookCommand.Read(from) is not { } old || RulebookCommand.Read(to) is not { } now)
        {
            return Unusable;
        }

        var report = DiffReport.Run(old, now);
        if ((report.FromFault ?? report.ToFault) is { } fault)
        {
            return RulebookCommand.Give($"{(report.FromFault is null ? to : from)}: {fault}");
        }

        var changes = report.Changes;
        foreach (var change in changes)
        {
            Console.WriteLine($"{change.Kind}: {change.Text}");
        }

        Console.WriteLine(FormattableString.Invariant($"{changes.Count} differences."));
        return changes.Count == 0 ? Same : Differ;
    }
}
