using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Setting;

/// <summary>
/// The administrator proves that both hosts are the company's: a one-time code from the store for each, entered in Jira on
/// the app's page and in Dynamics as an environment variable.
/// </summary>
internal static class BoundHosts
{
    private const string TenantCode = "gov_TenantCode";

    public static async Task BindAsync(World world)
    {
        var administrator = world.Company.Administrator;
        await NobodyIsHeard(world, administrator);
        await BindJira(world, administrator);
        await EnvironmentVariables.EnterAsync(world.Dynamics, administrator, TenantCode, await CodeFor(world, administrator, "dataverse"));
        await Waiting.UntilAsync("the store to take the code from Dynamics", async () =>
            (await world.Store.ReadAsync(administrator, "hosts")).Granted().List("items")
                .FirstOrDefault(one => one["host"]?.GetValue<string>() == "dataverse"));
        world.Narrator.Note("both hosts are bound to the tenant, each by a one-time code that was entered there");
    }

    private static async Task NobodyIsHeard(World world, Persona administrator)
    {
        var calls = await world.Jira.PostAsync("sandbox/scheduled", null, null);
        Expect.Same("the store's answer to a site that is nobody's", 403, calls.List("calls")[0]?["status"]?.GetValue<int>());
        await Waiting.UntilAsync("the store to say that Dynamics is not bound", async () =>
            (await world.Store.ReadAsync(administrator, "sync")).Granted().List("hosts").FirstOrDefault(one =>
                one["problem"]?.GetValue<string>().EndsWith("[Dataverse.NotBound]", System.StringComparison.Ordinal) == true));
    }

    private static async Task BindJira(World world, Persona administrator)
    {
        var body = new JsonObject { ["code"] = await CodeFor(world, administrator, "jira"), ["accountId"] = administrator.JiraId };
        var bound = (await world.Jira.PostAsync("sandbox/bind", null, body)).Granted();
        Expect.Same("the tenant of the Jira site", Company.Tenant, bound.MustHave("tenant"));

        // Good once: whoever finds the code afterwards has nothing.
        var again = await world.Jira.PostAsync("sandbox/bind", null, body);
        Expect.Same("the answer to a code that was used", 403, again.Status);
    }

    private static async Task<string> CodeFor(World world, Persona administrator, string host) =>
        (await world.Store.CommandAsync(administrator, "hosts/codes", new JsonObject { ["host"] = host })).Granted().MustHave("code");
}
