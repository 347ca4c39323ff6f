using System;
using System.IO;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Setting;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>Whoever has the export and the public key can check the ledger, and sees which entry was changed.</summary>
internal sealed class Step9LedgerIsVerified : IStoryStep
{
    public int Number => 9;

    public string Title => "The ledger is exported and verified offline; one byte is flipped and the altered entry is named";

    public async Task PlayAsync(World world)
    {
        var folder = world.Options.Data.Parent?.FullName ?? world.Options.Data.FullName;
        var export = Path.Combine(folder, "ledger-export");
        var key = Path.Combine(folder, "ledger.vkey");
        await File.WriteAllTextAsync(key, await PermitKeys.ReadVerifierKeyAsync(world.Tool, world.Options.Data) + "\n");

        world.Narrator.Act(world.Company.Administrator, "at the command line", "governance export");
        var exported = await world.Tool.RunAsync("export", "--data", world.Options.Data.FullName, "--tenant", Company.Tenant, "--out", export);
        world.Narrator.Quote(exported.Words);
        Expect.Same("the exit code of governance export", 0, exported.ExitCode);

        world.Narrator.Note("An auditor, offline: governance verify");
        var verified = await world.Tool.RunAsync("verify", "--export", export, "--key", key);
        world.Narrator.Quote(verified.Words);
        Expect.Same("the exit code of governance verify", 0, verified.ExitCode);

        var altered = export + "-altered";
        Expect.That(world.DecisionNumber != 0, "there is no decision whose entry could be altered");
        await AlteredExport.WriteAsync(export, altered, world.DecisionNumber);
        world.Narrator.Note($"one byte of entry {world.DecisionNumber}, the decision, is flipped in a copy; the auditor verifies again");
        var found = await world.Tool.RunAsync("verify", "--export", altered, "--key", key);
        world.Narrator.Quote(found.Words);
        Expect.Same("the exit code of governance verify for the altered copy", 1, found.ExitCode);
        Expect.That(
            found.Words.Contains($"Entry {world.DecisionNumber} was altered", StringComparison.Ordinal),
            $"governance verify does not name entry {world.DecisionNumber}: {found.Words}");
    }
}
