using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>Prevention can be switched off by whoever may. Detection reads the host's own history.</summary>
internal sealed class Step12AdministratorBypassesThePlugins : IStoryStep
{
    private const string Column = "gov_doi";
    private const int Degree = 4;
    private const int Wished = 5;

    public int Number => 12;

    public string Title => "An administrator bypasses the plug-ins and moves the DoI there and back: a Breach, shown, put back once";

    public async Task PlayAsync(World world)
    {
        await MoveAsync(world, Wished);
        await MoveAsync(world, Degree);
        var breach = await Findings.WaitForAsync(world, Column, "PutBack");
        Findings.Tell(world, breach, world.Company.Administrator);
        Expect.Same("the value before", $"{Degree}", Findings.Text(breach, "oldValue"));
        Expect.Same("the value after", $"{Wished}", Findings.Text(breach, "newValue"));
        Expect.Same("the DoI in Dynamics", Degree, (await world.MeasureRowAsync()).Number(Column));
        Expect.Same("the DoI in the store", Degree, (await world.MeasureAsync()).Number("doi"));

        world.Narrator.Note("he does it again, and leaves it there:");
        await MoveAsync(world, Wished);
        var second = await Findings.WaitForAsync(world, Column, "Open");
        Expect.Same("whether it is a reversal", "true", Findings.Text(second, "repeated"));
        Expect.Same("the number of findings", 2, (await Findings.AllAsync(world, Column)).Length);
        Expect.Same("the DoI in Dynamics, which is not put back a second time", Wished, (await world.MeasureRowAsync()).Number(Column));
        await DealtWith(world, breach, second);
    }

    private static async Task DealtWith(World world, params JsonNode[] breaches)
    {
        world.Narrator.Act(world.Company.Administrator, "at the store's API", "accepts the breach that he made");
        var own = world.Narrator.Answer(await AcceptAsync(world, world.Company.Administrator, breaches[0]));
        Expect.Same("the code of the refusal", "Breaches.OwnChange", own.Code);
        foreach (var breach in breaches)
        {
            world.Narrator.Act(world.Company.SecondAdministrator, "at the store's API", $"accepts the breach of {Findings.Text(breach, "at")}");
            world.Narrator.Answer(await AcceptAsync(world, world.Company.SecondAdministrator, breach)).Granted();
        }

        await Waiting.UntilAsync($"DoI {Degree} in Dynamics", async () =>
        {
            var row = await world.MeasureRowAsync();
            return row.Number(Column) == Degree ? row : null;
        });
        world.Narrator.Note($"a person has dealt with it: Dynamics shows DoI {Degree} again; the store never moved");
    }

    private static Task<HostAnswer> AcceptAsync(World world, Persona who, JsonNode breach) => world.Store.CommandAsync(
        who, $"breaches/{Findings.Text(breach, "id")}/accept", new JsonObject { ["reason"] = "A wrong import; the administrator was told." });

    private static async Task MoveAsync(World world, int degree)
    {
        var administrator = world.Company.Administrator;
        world.Narrator.Act(administrator, "in Dynamics", $"sets the degree of implementation to {degree}, with the header that bypasses plug-ins");
        var answer = await world.Dynamics.PatchAsync(
            $"api/data/v9.2/gov_measures({world.MeasureId})",
            administrator.DynamicsToken,
            new JsonObject { [Column] = degree },
            ("If-Match", "*"),
            ("MSCRM.BypassCustomPluginExecution", "true"));
        answer.Granted();
    }
}
