using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>Intake makes the measure, maps the work in both tools, and the first three gates are passed.</summary>
internal sealed class Step2IntakeApproves : IStoryStep
{
    private const string TaskTitle = "File the regulatory approval";

    public int Number => 2;

    public string Title => "Intake approves it: a measure with owner, sponsor and controller, mapped tasks in both tools";

    public async Task PlayAsync(World world)
    {
        await IntakeCase.MakeAsync(world);
        await Approve(world);
        await ValuePlan.RecordAsync(world);
        await FirstGates.PassAsync(world);
        await HostsShowIt(world);
    }

    private static async Task Approve(World world)
    {
        var company = world.Company;
        var decision = new JsonObject
        {
            ["outcome"] = "Approved",
            ["reason"] = "Fits the lending strategy.",
            ["measure"] = new JsonObject
            {
                ["name"] = "Lending product",
                ["rulebook"] = world.RulebookDigest,
                ["roles"] = new JsonArray(
                    Role("owner", company.Owner),
                    Role("sponsor", company.Sponsor),
                    Role("controller", company.Controller),
                    Role("account-team", company.AccountManager)),
                ["fields"] = new JsonObject
                {
                    ["function"] = "Retail lending",
                    ["legalEntity"] = "Sandbox Bank",
                    ["effectKind"] = "Revenue",
                    ["effectAmount"] = "2400000",
                    ["effectCurrency"] = "EUR",
                },
            },
            ["workItems"] = WorkItems(),
        };
        world.Narrator.Act(company.Administrator, "at the store's API", "approves the demand in intake, with 50 Jira issues and a Dynamics task mapped to gate " + World.Gate);
        var made = world.Narrator.Answer(await world.Store.CommandAsync(company.Administrator, $"demands/{world.DemandId}/intake", decision)).Granted();
        world.MeasureId = made.MustHave("measureId");

        var measure = await world.MeasureAsync();
        foreach (var (role, person) in new[] { ("owner", company.Owner), ("sponsor", company.Sponsor), ("controller", company.Controller) })
        {
            Expect.That(
                measure.List("roles").Any(one => one["role"]?.GetValue<string>() == role && one["personId"]?.GetValue<string>() == person.StoreId),
                $"the measure's {role} is not {person.Name}: {measure.Body}");
        }

        Expect.Same("the measure's function", "Retail lending", measure.Text("fields.function"));
        Expect.Same("the measure's legal entity", "Sandbox Bank", measure.Text("fields.legalEntity"));
        Expect.Same("the measure's effect", "2400000", measure.Text("fields.effectAmount"));
        Expect.Same("the number of mapped work items", 51, measure.List("workItems").Length);
    }

    private static async Task HostsShowIt(World world)
    {
        var row = await Waiting.UntilAsync("DoI 3 in Dynamics", async () =>
        {
            var read = await world.Dynamics.ReadAsync(
                world.Company.AccountManager,
                $"gov_measures({world.MeasureId})?$select=gov_doi,gov_gate,_gov_resultownerid_value,_gov_sponsorid_value,_gov_controllerid_value");
            return read.IsSuccess && read.Number("gov_doi") == 3 ? read : null;
        });
        Expect.Same("the owner in Dynamics", world.Company.Owner.DynamicsId, row.Text("_gov_resultownerid_value"));
        Expect.Same("the sponsor in Dynamics", world.Company.Sponsor.DynamicsId, row.Text("_gov_sponsorid_value"));
        Expect.Same("the controller in Dynamics", world.Company.Controller.DynamicsId, row.Text("_gov_controllerid_value"));
        Expect.Same("the next gate in Dynamics", World.Gate, row.Text("gov_gate"));

        var task = await Waiting.UntilAsync("the mapped task in Dynamics", async () =>
            (await world.Dynamics.ReadAsync(
                world.Company.AccountManager,
                $"tasks?$select=activityid,statecode,_gov_workitemid_value&$filter=subject eq '{TaskTitle}'")).Granted().List("value")
                .FirstOrDefault(one => one["_gov_workitemid_value"] is not null));
        world.TaskId = task["activityid"]!.GetValue<string>();

        var gate = await Waiting.UntilAsync($"the field Gate of {World.LastIssue} in Jira", async () =>
            await world.Jira.FieldOfAsync(world.Company.Engineer, World.LastIssue, "Gate") is { } shown
            && shown.Contains(World.Gate, System.StringComparison.Ordinal) ? shown : null);
        world.Narrator.Note($"Dynamics shows the measure at DoI 3 before gate {World.Gate}, with its task; Jira shows on {World.LastIssue}: Gate = {gate}");
    }

    private static JsonObject Role(string role, Persona person) => new() { ["role"] = role, ["personId"] = person.StoreId };

    private static JsonArray WorkItems()
    {
        var items = new JsonArray();
        for (var number = 1; number <= 50; number++)
        {
            var key = $"LEND-{number}";
            items.Add((JsonNode)new JsonObject
            {
                ["host"] = "jira",
                ["externalKey"] = key,
                ["gate"] = World.Gate,
                ["criterion"] = key == World.LastIssue ? World.Criterion : null,
                ["title"] = key == World.LastIssue ? "Regulatory approval" : $"Lending work package {number}",
            });
        }

        items.Add((JsonNode)new JsonObject { ["host"] = "dataverse", ["title"] = TaskTitle, ["gate"] = World.Gate, ["criterion"] = World.Criterion });
        return items;
    }
}
