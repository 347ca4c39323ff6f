using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Setting;

/// <summary>What stands before the story begins: people in every tool, the rulebook, a Jira project with 49 of 50 issues done.</summary>
internal static class StageSetter
{
    private const int Issues = 50;

    public static async Task SetAsync(World world, FileInfo rulebook)
    {
        var environment = (await world.Dynamics.GetAsync("sandbox")).Granted();
        var site = (await world.Jira.GetAsync("sandbox")).Granted();
        world.OrganizationId = environment.MustHave("organizationId");
        await SignEverybodyIn(world);
        await LinkPeople(world, site.MustHave("cloudId"));
        await BoundHosts.BindAsync(world);
        await PublishRulebook(world, rulebook);
        await FillJira(world);
    }

    private static async Task SignEverybodyIn(World world)
    {
        var company = world.Company;
        foreach (var person in company.Everybody)
        {
            var isAdministrator = person == company.Administrator || person == company.SecondAdministrator;
            string[] roles = isAdministrator ? ["System Administrator"] : ["Basic User", "Governance Account Team"];
            roles = person == company.AccountManager ? [.. roles, "Salesperson"] : roles;
            (person.DynamicsId, person.DynamicsToken) =
                await world.Dynamics.AddUserAsync(person.Name, roles, isAdministrator ? [] : ["Governance Readers"]);
            (person.JiraId, person.JiraToken) = await world.Jira.AddUserAsync(person.Name);
        }

        world.Narrator.Note($"{company.Everybody.Length} people have users in Dynamics and accounts in Jira");
    }

    private static async Task LinkPeople(World world, string cloudId)
    {
        var company = world.Company;
        var first = new Persona("First sign-in") { StoreToken = await world.Store.SignInAsync("First sign-in", null, "admin") };
        foreach (var person in company.Everybody)
        {
            var made = await world.Store.CommandAsync(first, "people", new JsonObject { ["name"] = person.Name });
            person.StoreId = made.Granted().MustHave("id");
            var isAdministrator = person == company.Administrator || person == company.SecondAdministrator;
            person.StoreToken = await world.Store.SignInAsync(person.Name, person.StoreId, isAdministrator ? ["admin"] : []);
        }

        foreach (var person in company.Everybody)
        {
            await LinkAsync(world, person, "dataverse", world.OrganizationId, person.DynamicsId);
            await LinkAsync(world, person, "jira", cloudId, person.JiraId);
        }

        world.Narrator.Note("the store knows each of them as one person: links proposed by one administrator, confirmed by another");
    }

    private static async Task LinkAsync(World world, Persona person, string system, string scope, string subject)
    {
        var body = new JsonObject { ["system"] = system, ["scope"] = scope, ["subject"] = subject };
        var proposed = (await world.Store.CommandAsync(world.Company.Administrator, $"people/{person.StoreId}/links", body)).Granted();
        var confirm = $"people/links/{proposed.MustHave("linkId")}/confirm";
        (await world.Store.CommandAsync(world.Company.SecondAdministrator, confirm, [])).Granted();
    }

    private static async Task PublishRulebook(World world, FileInfo rulebook)
    {
        var yaml = await File.ReadAllTextAsync(rulebook.FullName);
        world.RulebookDigest = (await world.Store.DraftRulebookAsync(world.Company.Administrator, yaml)).Granted().MustHave("digest");
        (await world.Store.CommandAsync(world.Company.SecondAdministrator, $"rulebooks/drafts/{world.RulebookDigest}/publication", [])).Granted();
        world.Narrator.Note($"the rulebook {rulebook.Name} is drafted by one administrator, published by another: {world.RulebookDigest}");
    }

    private static async Task FillJira(World world)
    {
        var engineer = world.Company.Engineer;
        var project = new JsonObject { ["key"] = "LEND", ["name"] = "Lending product", ["gateValidatorOn"] = new JsonArray("Done") };
        (await world.Jira.PostAsync("sandbox/projects", null, project)).Granted();
        var keys = new List<string>();
        for (var number = 1; number <= Issues; number++)
        {
            keys.Add(await world.Jira.AddIssueAsync(engineer, "LEND", number == Issues ? "Regulatory approval" : $"Lending work package {number}"));
        }

        await Parallel.ForEachAsync(
            keys.Take(Issues - 1),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (key, _) => (await world.Jira.DragAsync(engineer, key, "Done")).Granted());

        Expect.Same("the key of the last issue", World.LastIssue, keys[^1]);

        // The hourly trigger brings the store its token for Jira; fired once here, so that the story need not wait an hour.
        (await world.Jira.PostAsync("sandbox/scheduled", null, null)).Granted();
        world.Narrator.Note($"Jira project LEND has {Issues} issues, {Issues - 1} of them Done; {World.LastIssue} \"Regulatory approval\" is open");
    }
}
