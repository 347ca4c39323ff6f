using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>The account team uploads evidence in Dynamics; it counts once the store has captured it.</summary>
internal static class EvidenceUpload
{
    private const int Captured = 1;

    public static async Task PlayAsync(World world)
    {
        var manager = world.Company.AccountManager;
        var bytes = Encoding.UTF8.GetBytes("The regulator approves the lending product.\n");
        world.Narrator.Act(manager, "in Dynamics", $"uploads \"Approval letter\" as evidence of the kind {World.Criterion}");
        var row = world.Narrator.Answer(await world.Dynamics.CreateAsync(manager, "gov_evidenceitems", new JsonObject
        {
            ["gov_name"] = "Approval letter",
            ["gov_kind"] = World.Criterion,
            ["gov_description"] = "Letter of the regulator",
            ["gov_validfrom"] = Time(-1),
            ["gov_validuntil"] = Time(365),
            ["gov_measureid@odata.bind"] = $"/gov_measures({world.MeasureId})",
        })).Granted();
        var id = row.MustHave("gov_evidenceitemid");
        world.Narrator.Answer(await world.Dynamics.UploadAsync(manager, "gov_evidenceitems", id, "gov_file", "approval-letter.txt", bytes)).Granted();

        var captured = await Waiting.UntilAsync("the digest of the evidence in Dynamics", async () =>
        {
            var read = (await world.Dynamics.ReadAsync(
                manager, $"gov_evidenceitems({id})?$select=gov_status,gov_sha256,gov_statusreason,gov_ledgernumber")).Granted();
            return read.Number("gov_status") is null or 0 ? null : read;
        });
        Expect.That(captured.Number("gov_status") == Captured, "the evidence was not captured: " + captured.Text("gov_statusreason"));
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Expect.Same("the captured digest", digest, captured.Text("gov_sha256"));
        world.Narrator.Note($"the store has captured it; Dynamics shows its digest {digest}");
        world.Narrator.Ledger(captured.MustHaveNumber("gov_ledgernumber"));
    }

    private static string Time(int days) => DateTimeOffset.UtcNow.AddDays(days).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
