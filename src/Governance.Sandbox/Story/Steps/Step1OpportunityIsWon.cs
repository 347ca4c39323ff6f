using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>A won opportunity becomes a demand; nothing is governed by it yet.</summary>
internal sealed class Step1OpportunityIsWon : IStoryStep
{
    private const string Name = "Lending product";

    public int Number => 1;

    public string Title => "The opportunity is won in Dynamics: a demand, not an approval";

    public async Task PlayAsync(World world)
    {
        var manager = world.Company.AccountManager;
        var account = (await world.Dynamics.CreateAsync(manager, "accounts", new JsonObject { ["name"] = "Sandbox Customer" })).Granted();
        var opportunity = (await world.Dynamics.CreateAsync(manager, "opportunities", new JsonObject
        {
            ["name"] = Name,
            ["estimatedvalue"] = 2400000,
            ["customerid_account@odata.bind"] = $"/accounts({account.MustHave("accountid")})",
        })).Granted();
        world.OpportunityId = opportunity.MustHave("opportunityid");

        world.Narrator.Act(manager, "in Dynamics", $"closes the opportunity \"{Name}\" as won");
        var won = new JsonObject
        {
            ["Status"] = 3,
            ["OpportunityClose"] = new JsonObject
            {
                ["subject"] = "Won",
                ["opportunityid@odata.bind"] = $"/opportunities({world.OpportunityId})",
            },
        };
        world.Narrator.Answer(await world.Dynamics.ActAsync(manager, "WinOpportunity", won)).Granted();

        var demand = await Waiting.UntilAsync("the demand in the store", async () =>
            (await world.Store.ReadAsync(world.Company.Administrator, "demands")).Granted().List("items")
                .FirstOrDefault(one => one["name"]?.GetValue<string>() == Name));
        world.DemandId = demand["id"]!.GetValue<string>();
        world.Narrator.Note("the store has a demand now:");
        world.Narrator.Quote(demand);

        await NothingIsGoverned(world);
        world.Narrator.Note("no measure in the store, no measure in Dynamics");
    }

    private static async Task NothingIsGoverned(World world)
    {
        var measures = (await world.Store.ReadAsync(world.Company.Administrator, "measures")).Granted();
        Expect.Same("the number of measures in the store", 0, measures.List("items").Length);
        var rows = (await world.Dynamics.ReadAsync(world.Company.Administrator, "gov_measures?$select=gov_name")).Granted();
        Expect.Same("the number of measures in Dynamics", 0, rows.List("value").Length);
    }
}
