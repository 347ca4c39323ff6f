using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;

using Governance.Store.History;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Checking;

namespace Governance.Server.CommandLine;

/// <summary><c>governance rulebook</c>: what can be said about a rulebook before it is published.</summary>
internal static class RulebookCommand
{
    private const int Clean = 0;
    private const int Found = 1;
    private const int Unusable = 2;

    public static Command Make()
    {
        var schema = new Command("schema", "Prints the JSON Schema of the YAML form, for editors.");
        schema.SetAction(_ => Console.Out.Write(RulebookSchema.Text));
        return new Command("rulebook", "Checks a rulebook, and tries it on the past.") { Check(), Simulate(), RulebookDiffCommand.Make(), schema };
    }

    private static Command Check()
    {
        var file = new Argument<string>("FILE") { Description = "The rulebook in YAML." };
        var data = new Option<string?>("--data") { Description = "A data folder: also looks at the people and measures of the tenant." };
        var tenant = new Option<string?>("--tenant") { Description = "The tenant; goes with --data." };
        var command = new Command("check", "Finds what would keep measures from getting on. Exit code 0: nothing found; 1: findings; 2: unusable.") { file, data, tenant };
        command.SetAction(parsed => Check(parsed.GetValue(file)!, parsed.GetValue(data), parsed.GetValue(tenant)));
        return command;
    }

    private static Command Simulate()
    {
        var file = new Argument<string>("FILE") { Description = "The draft in YAML." };
        var data = Options.Data();
        var tenant = new Option<string>("--tenant") { Description = "The tenant.", Required = true };
        var since = new Option<string>("--since") { Description = "The first day or moment (UTC), such as 2026-01-31 or 2026-01-31T12:00:00Z.", Required = true };
        var command = new Command("simulate", "Asks recorded decisions again under a draft and lists what would flip. Exit code 0: nothing; 1: flips; 2: unusable.") { file, data, tenant, since };
        command.SetAction(parsed => Simulate(parsed.GetValue(file)!, parsed.GetValue(data)!, parsed.GetValue(tenant)!, parsed.GetValue(since)!));
        return command;
    }

    private static int Check(string file, string? data, string? tenant)
    {
        if ((data is null) != (tenant is null))
        {
            return Give("--data and --tenant go together. Give both or none.");
        }

        if (Read(file) is not { } yaml)
        {
            return Unusable;
        }

        var report = data is null ? RulebookCheck.Run(yaml) : RulebookTools.Check(yaml, data, tenant!);
        if (report.Fault is not null)
        {
            return Give(report.Fault);
        }

        foreach (var finding in report.Findings)
        {
            Console.WriteLine(FormattableString.Invariant($"{file}:{finding.Line}: {finding.Code}: {finding.Text} {finding.Remedy}"));
        }

        Console.WriteLine(FormattableString.Invariant($"{report.Findings.Count} findings."));
        return report.Findings.Count == 0 ? Clean : Found;
    }

    private static int Simulate(string file, string data, string tenant, string from)
    {
        if (!DateTimeOffset.TryParse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var since))
        {
            return Give("--since takes a day or a moment, such as 2026-01-31 or 2026-01-31T12:00:00Z.");
        }

        if (Read(file) is not { } yaml)
        {
            return Unusable;
        }

        var report = RulebookTools.Simulate(yaml, data, tenant, since);
        if (report.Fault is not null)
        {
            return Give(report.Fault);
        }

        foreach (var flip in report.Flips)
        {
            var turn = flip.WasAllowed ? "was allowed, would be refused" : "was refused, would be allowed";
            Console.WriteLine(FormattableString.Invariant($"{flip.LedgerNumber} {flip.At:yyyy-MM-ddTHH:mm:ssZ} {flip.Measure} ({flip.MeasureId}): {flip.Question} {turn}. {flip.Reason}"));
        }

        foreach (var number in report.Unfaithful)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"The facts of entry {number} are not those that were recorded. Verify the ledger with `governance verify`, and ask the version that wrote it."));
        }

        Console.WriteLine(FormattableString.Invariant($"{report.Questions} decisions asked again, {report.Flips.Count} would flip; {report.OfOtherRulebooks} of measures with another rulebook were left out."));
        return report.Unfaithful.Count != 0 ? Unusable : report.Flips.Count == 0 ? Clean : Found;
    }

    internal static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            Console.Error.WriteLine($"The file {file} cannot be read: {fault.Message}");
            return null;
        }
    }

    internal static int Give(string message)
    {
        Console.Error.WriteLine(message);
        return Unusable;
    }
}
