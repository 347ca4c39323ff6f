using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Setting;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>An administrator has every privilege, and still no permit.</summary>
internal sealed class Step5AdministratorWritesTheGate : IStoryStep
{
    private const int Degree = 4;

    public int Number => 5;

    public string Title => "An administrator PATCHes the gate, without a permit and with a forged one: each refused for its own reason";

    public async Task PlayAsync(World world)
    {
        var before = await world.MeasureRowAsync();
        var sequence = before.Number("gov_writesequence") ?? 0;
        using var forger = new ForgedPermit();

        await TryAsync(world, "without a permit", new JsonObject { ["gov_doi"] = Degree }, "[Permit.Missing]");
        await TryAsync(
            world,
            "with a permit signed by a key of his own",
            Write(sequence, forger.Sign("forged-key", world, Degree, sequence)),
            "[Permit.UnknownKey]");
        var known = await PermitKeys.KeyIdInUseAsync(world.Dynamics, world.Company.Administrator);
        await TryAsync(
            world,
            "with the same permit under the name of the store's key",
            Write(sequence, forger.Sign(known, world, Degree, sequence)),
            "[Permit.BadSignature]");

        var after = await world.MeasureRowAsync();
        Expect.Same("the DoI in Dynamics", 3, after.Number("gov_doi"));
        Expect.Same("the next gate in Dynamics", World.Gate, after.Text("gov_gate"));
        Expect.Same("the DoI in the store", 3, (await world.MeasureAsync()).Number("doi"));
        world.Narrator.Note("the measure still stands at DoI 3, in Dynamics and in the store");
    }

    private static JsonObject Write(long sequence, string permit) =>
        new() { ["gov_doi"] = Degree, ["gov_writesequence"] = sequence + 1, ["gov_writepermit"] = permit };

    private static async Task TryAsync(World world, string how, JsonObject columns, string code)
    {
        world.Narrator.Act(world.Company.Administrator, "in Dynamics", $"PATCHes the degree of implementation to {Degree}, {how}");
        HostAnswer answer = await world.Dynamics.ChangeAsync(world.Company.Administrator, "gov_measures", world.MeasureId, columns);
        world.Narrator.Answer(answer).MustRefuse(400, code);
    }
}
