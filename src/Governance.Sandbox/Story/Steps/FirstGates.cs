using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>The way from DoI 0 to 3: three gates, each asked for and decided like any other.</summary>
internal static class FirstGates
{
    public static async Task PassAsync(World world)
    {
        var company = world.Company;
        await AskAsync(world, "G1", 1);
        await AskAsync(world, "G2", 2);
        (await ApproveAsync(world, company.Sponsor, "G3", "sponsor")).Granted();
        (await ApproveAsync(world, company.Controller, "G3", "controller")).Granted();
        await AskAsync(world, "G3", 3);
    }

    /// <summary>Approves at the API, for the packet as it is shown now.</summary>
    public static async Task<HostAnswer> ApproveAsync(World world, Persona who, string gate, string step)
    {
        var shown = (await world.Store.ReadAsync(who, $"measures/{world.MeasureId}/gates/{gate}")).Granted();
        var approval = new JsonObject
        {
            ["step"] = step,
            ["answer"] = "Approve",
            ["packetDigest"] = shown.MustHave("packetDigest"),
            ["comment"] = "Seen and agreed.",
        };
        world.Narrator.Act(who, "at the store's API", $"approves gate {gate} in step '{step}'");
        return world.Narrator.Answer(await world.Store.CommandAsync(who, $"measures/{world.MeasureId}/gates/{gate}/approvals", approval));
    }

    private static async Task AskAsync(World world, string gate, int degree)
    {
        world.Narrator.Act(world.Company.Owner, "at the store's API", $"asks for gate {gate}");
        var body = new JsonObject { ["outcome"] = "Go", ["reason"] = "Ready." };
        world.Narrator.Answer(await world.Store.CommandAsync(world.Company.Owner, $"measures/{world.MeasureId}/gates/{gate}/reviews", body)).Granted();
        Expect.Same($"the DoI after {gate}", degree, (await world.MeasureAsync()).Number("doi"));
    }
}
