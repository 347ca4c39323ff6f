using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>What intake asks before it approves: a business case, three reviews by others than its author, three scores.</summary>
internal static class IntakeCase
{
    public static async Task MakeAsync(World world)
    {
        var company = world.Company;
        var seller = await Signed(world, company.AccountManager, "account-team");
        var planner = await Signed(world, company.Sponsor, "pmo");
        var finance = await Signed(world, company.Controller, "controller");
        var early = (await world.Store.ReadAsync(company.Administrator, $"demands/{world.DemandId}")).Granted();
        Expect.That(early.List("missing").Length != 0, $"the won opportunity lacks nothing for its approval: {early.Body}");

        world.Narrator.Act(company.AccountManager, "at the store's API", "writes the business case of the demand");
        await Send(world, seller, "fields", new JsonObject
        {
            ["kind"] = "StrategicAccountImplementation",
            ["fields"] = new JsonObject
            {
                ["businessReason"] = "The customer wants to lend online.",
                ["businessCase"] = "Earns 2,400,000 a year for 600,000 once.",
                ["effectKind"] = "Revenue",
                ["effectAmount"] = "2400000",
                ["effectCurrency"] = "EUR",
                ["costAmount"] = "600000.00",
                ["costCurrency"] = "EUR",
                ["resourceNeed"] = "One team for half a year.",
                ["sponsor"] = company.Sponsor.StoreId,
                ["risk"] = "The regulator may ask for more.",
                ["dependencies"] = "The regulatory approval.",
                ["strategicFit"] = "Grow in lending.",
            },
        });
        world.Narrator.Act(company.Controller, "at the store's API", "reviews and scores it, as the planning office does");
        await Review(world, planner, "Dependencies");
        await Send(world, seller, "fields", new JsonObject { ["fields"] = new JsonObject { ["promisedDate"] = "2099-03-31" } });
        await Review(world, finance, "BusinessCase");
        await Review(world, planner, "Resources");
        await Score(world, planner, "strategicFit");
        await Score(world, finance, "effect");
        await Score(world, planner, "urgency");
    }

    private static async Task<Persona> Signed(World world, Persona person, string role) =>
        new(person.Name) { StoreToken = await world.Store.SignInAsync(person.Name, person.StoreId, role) };

    private static Task Review(World world, Persona who, string review) =>
        Send(world, who, "reviews", new JsonObject { ["review"] = review, ["passed"] = true, ["reason"] = "Looked at." });

    private static Task Score(World world, Persona who, string criterion) =>
        Send(world, who, "scores", new JsonObject { ["criterion"] = criterion, ["score"] = 4, ["reason"] = "Compared with the others." });

    private static async Task Send(World world, Persona who, string what, JsonObject body) =>
        (await world.Store.CommandAsync(who, $"demands/{world.DemandId}/{what}", body)).Granted();
}
