using System;
using System.CommandLine;
using System.IO;

using Governance.Store.Ledger.Export;

namespace Governance.Server.CommandLine;

/// <summary><c>governance verify</c>: checks an export offline, with nothing but the verifier key.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var export = new Option<string>("--export") { Description = "The exported file.", Required = true };
        var key = new Option<string>("--key") { Description = "A file that holds the verifier key.", Required = true };
        var kept = new Option<string?>("--checkpoint") { Description = "A file with a signed checkpoint that was kept elsewhere: finds an export that was cut back or rewritten." };
        var command = new Command("verify", "Verifies an export. Exit code 0: verified; 1: altered, and named; 2: unusable.") { export, key, kept };
        command.SetAction(parsed => Run(parsed.GetValue(export)!, parsed.GetValue(key)!, parsed.GetValue(kept)));
        return command;
    }

    private static int Run(string export, string key, string? kept)
    {
        VerificationReport report;
        try
        {
            report = ExportVerifier.Verify(File.ReadAllBytes(export), File.ReadAllText(key), kept is null ? null : File.ReadAllText(kept));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"A file cannot be read: {fault.Message}");
            return (int)VerificationOutcome.Unusable;
        }

        Console.WriteLine(report.Outcome == VerificationOutcome.Verified
            ? $"Verified: {report.Entries} entries, {report.Checkpoints} signed checkpoints."
            : report.Outcome.ToString() + ":");
        if (report.Outcome == VerificationOutcome.Verified)
        {
            Console.WriteLine(FormattableString.Invariant($"The newest checkpoint covers {report.Entries} entries; the last of them is of {report.NewestAt:O}."));
            Console.WriteLine(report.IsAgainstKept
                ? "Checked against the kept checkpoint."
                : "Not checked against a kept checkpoint: that nothing after it was cut off is not shown. Give one with --checkpoint.");
        }

        foreach (var finding in report.Findings)
        {
            Console.WriteLine("- " + finding);
        }

        return (int)report.Outcome;
    }
}
