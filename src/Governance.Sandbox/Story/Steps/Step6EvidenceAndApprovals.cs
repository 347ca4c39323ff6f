using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>Evidence is captured; the owner cannot act as controller; sponsor and controller approve, each in an own tool.</summary>
internal sealed class Step6EvidenceAndApprovals : IStoryStep
{
    private const int Counted = 1;
    private const int Refused = 2;

    public int Number => 6;

    public string Title => "Evidence is uploaded; the owner cannot approve as controller; the sponsor's and the controller's approvals count";

    public async Task PlayAsync(World world)
    {
        await EvidenceUpload.PlayAsync(world);
        var company = world.Company;

        var inDynamics = await ApproveInDynamics(world, company.Owner, "controller");
        Expect.Same("the status of the owner's answer", Refused, inDynamics.Number("gov_status"));
        var words = inDynamics.MustHave("gov_statusreason");
        world.Narrator.Note("the store refuses it in the row:");
        world.Narrator.Quote(words);
        Expect.That(words.Contains("[Approvals.SegregationOfDuties]", StringComparison.Ordinal), "the owner was refused for another reason: " + words);

        var atTheApi = await FirstGates.ApproveAsync(world, company.Owner, World.Gate, "controller");
        atTheApi.MustRefuse(409, "[Approvals.SegregationOfDuties]");

        var sponsors = await ApproveInDynamics(world, company.Sponsor, "sponsor");
        Expect.That(sponsors.Number("gov_status") == Counted, "the sponsor's approval was refused: " + sponsors.Text("gov_statusreason"));
        Expect.Same("who approved", company.Sponsor.StoreId, sponsors.Text("gov_personid"));
        world.Narrator.Note("the row's status is Counted");
        world.Narrator.Ledger(sponsors.MustHaveNumber("gov_ledgernumber"));

        (await FirstGates.ApproveAsync(world, company.Controller, World.Gate, "controller")).Granted();
    }

    /// <summary>Creates the answer's row and waits until the store has answered in it.</summary>
    private static async Task<HostAnswer> ApproveInDynamics(World world, Persona who, string step)
    {
        var packet = await Waiting.UntilAsync("the packet digest of the gate in Dynamics", async () =>
        {
            var inStore = (await world.MeasureAsync()).Text("packetDigest");
            var shown = (await world.MeasureRowAsync()).Text("gov_packetdigest");
            return shown == inStore ? shown : null;
        });
        world.Narrator.Act(who, "in Dynamics", $"approves gate {World.Gate} in step '{step}', for the packet {packet[..12]}…");
        var row = world.Narrator.Answer(await world.Dynamics.CreateAsync(who, "gov_approvals", new JsonObject
        {
            ["gov_name"] = $"{World.Gate} {step}",
            ["gov_gatecode"] = World.Gate,
            ["gov_step"] = step,
            ["gov_answer"] = 1,
            ["gov_packetdigest"] = packet,
            ["gov_measureid@odata.bind"] = $"/gov_measures({world.MeasureId})",
        })).Granted();
        var id = row.MustHave("gov_approvalid");
        return await Waiting.UntilAsync("the store's answer to the approval", async () =>
        {
            var read = (await world.Dynamics.ReadAsync(
                who, $"gov_approvals({id})?$select=gov_status,gov_personid,gov_statusreason,gov_ledgernumber")).Granted();
            return read.Number("gov_status") is Counted or Refused ? read : null;
        });
    }
}
