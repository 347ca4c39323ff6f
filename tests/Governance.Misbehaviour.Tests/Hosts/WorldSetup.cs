using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Storage;
using Governance.Store.Sync.Permits;
using Governance.Store.Tests.Support;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>What stands before a script begins: people in every tool, a rulebook, two measures with work in both hosts.</summary>
internal sealed class WorldSetup(World world)
{
    public const string Project = "LEND";
    public const string Criterion = "regulatory";
    public const string Kind = "regulatory-approval";
    private const string Yaml = """
        code: run
        name: Run
        version: 1
        gates:
          - code: G1
            name: Identified
            type: GoNoGo
            from: Defined
            criteria:
              - { code: case, name: Business case, suppliedBy: [owner], fields: [function], roles: [owner, sponsor, controller] }
              - { code: regulatory, name: Regulatory approval, suppliedBy: [owner], evidence: { kind: regulatory-approval } }
              - { code: work, name: Work, workItems: all }
              - code: approvals
                name: Approvals
                approvals:
                  inOrder: true
                  steps:
                    - { code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }
                    - { code: controller, name: Controller, role: controller, notHeldWith: [owner, sponsor] }
            outcomes: { hold: [sponsor], recycle: [sponsor], kill: [sponsor] }
          - code: G2
            name: Detailed
            type: ImplementationReadiness
            from: Identified
            criteria:
              - { code: plan, name: Plan, suppliedBy: [owner], evidence: { kind: plan } }
            outcomes: { hold: [sponsor], kill: [sponsor] }
        """;

    private int commands;

    public async Task Prepare(string clientId, string secret, ServerKeys keys)
    {
        await world.Dynamics.Must("sandbox/users", null, new JsonObject
        {
            ["fullname"] = "Governance Store",
            ["roles"] = new JsonArray("Governance Service"),
            ["fieldSecurityProfiles"] = new JsonArray("Governance Store"),
            ["clientId"] = clientId,
            ["clientSecret"] = secret,
        });
        foreach (var person in world.Everybody)
        {
            await SignIn(person);
        }

        await HostBindings.EnterVariable(world, "gov_PermitKeys", PermitKeySet.Write(keys.Permit));
        await HostBindings.Bind(world);
        await world.BringToken();
        await LinkPeople();
        var rulebook = await PublishRulebook();
        await world.Jira.Must("sandbox/projects", null, new JsonObject { ["key"] = Project, ["name"] = "Lending product", ["gateValidatorOn"] = new JsonArray() });
        await world.Look();
        foreach (var name in new[] { "Alpha", "Beta" })
        {
            await AddMeasure(new Measure(name), rulebook);
        }

        await world.Settle();
        foreach (var measure in world.Measures)
        {
            await FindTasks(measure);
        }
    }

    /// <summary>Closes a new opportunity as won.</summary>
    public static async Task Win(World world, string name)
    {
        var opportunity = await world.Dynamics.Must("api/data/v9.2/opportunities", world.Manager.DynamicsToken, new JsonObject { ["name"] = name, ["estimatedvalue"] = 1000 }, ("Prefer", "return=representation"));
        var id = opportunity!["opportunityid"]!.GetValue<string>();
        world.Made[name] = id;
        await world.Dynamics.Must("api/data/v9.2/WinOpportunity", world.Manager.DynamicsToken, new JsonObject
        {
            ["Status"] = 3,
            ["OpportunityClose"] = new JsonObject { ["subject"] = "Won", ["opportunityid@odata.bind"] = $"/opportunities({id})" },
        });
    }

    private static string Text(CommandResult result, string name) => result.Answer![name]!.GetValue<string>();

    private string NextId() => FormattableString.Invariant($"setup-{++commands:D4}");

    private async Task SignIn(Person person)
    {
        var isAdministrator = person == world.Administrator;
        var user = await world.Dynamics.Must("sandbox/users", null, new JsonObject
        {
            ["fullname"] = person.Name,
            ["roles"] = isAdministrator ? new JsonArray("System Administrator") : new JsonArray("Basic User", "Salesperson", "Governance Account Team"),
            ["fieldSecurityProfiles"] = isAdministrator ? [] : new JsonArray("Governance Readers"),
        });
        person.DynamicsId = user!["systemuserid"]!.GetValue<string>();
        var token = await world.Dynamics.Must("sandbox/token", null, new JsonObject { ["systemuserid"] = person.DynamicsId });
        person.DynamicsToken = token!["access_token"]!.GetValue<string>();
        var account = await world.Jira.Must("sandbox/users", null, new JsonObject { ["displayName"] = person.Name });
        (person.JiraId, person.JiraToken) = (account!["accountId"]!.GetValue<string>(), account["token"]!.GetValue<string>());
    }

    private async Task LinkPeople()
    {
        foreach (var person in world.Everybody.Where(person => person != world.Stranger))
        {
            person.StoreId = Text(await world.Store.Done(new AddPerson { Tenant = StoreHost.Tenant, CommandId = NextId(), Actor = StoreHost.FirstAdmin, Name = person.Name }), "id");
            await Link(person, "dataverse", world.OrganizationId, person.DynamicsId);
            await Link(person, "jira", world.CloudId, person.JiraId);
        }
    }

    private async Task Link(Person person, string system, string scope, string subject)
    {
        var proposed = await world.Store.Done(new ProposeIdentityLink
        {
            Tenant = StoreHost.Tenant, CommandId = NextId(), Actor = StoreHost.FirstAdmin, PersonId = person.StoreId, System = system, Scope = scope, Subject = subject,
        });
        await world.Store.Done(new ConfirmIdentityLink { Tenant = StoreHost.Tenant, CommandId = NextId(), Actor = StoreHost.SecondAdmin, LinkId = Text(proposed, "linkId") });
    }

    private async Task<string> PublishRulebook()
    {
        var reading = RulebookYaml.Read(Yaml);
        var canonical = reading.Canonical ?? throw new InvalidOperationException(reading.Error);
        var (drafter, publisher) = (Actor.Person(world.Manager.StoreId, "api", "admin"), Actor.Person(world.Engineer.StoreId, "api", "admin"));
        var digest = Text(await world.Store.Done(new DraftRulebook { Tenant = StoreHost.Tenant, CommandId = NextId(), Actor = drafter, Canonical = canonical }), "digest");
        await world.Store.Done(new PublishRulebookDraft { Tenant = StoreHost.Tenant, CommandId = NextId(), Actor = publisher, Digest = digest });
        return digest;
    }

    private async Task AddMeasure(Measure measure, string rulebook)
    {
        await Win(world, measure.Name);
        await world.Store.TurnDataverse(look: true, default);
        var demand = world.Store.Get<DocumentReader>().List<DemandState>(StoreHost.Tenant, "demand", null, 100).Single(one => one.Name == measure.Name);
        var items = new List<WorkItemDraft>();
        foreach (var (title, criterion) in new[] { ("filing", Criterion), ("drawing", null) })
        {
            var issue = await world.Jira.Must("rest/api/3/issue", world.Engineer.JiraToken, new JsonObject
            {
                ["fields"] = new JsonObject { ["project"] = new JsonObject { ["key"] = Project }, ["issuetype"] = new JsonObject { ["name"] = "Task" }, ["summary"] = $"{measure.Name} {title}" },
            });
            var key = issue!["key"]!.GetValue<string>();
            measure.Issues[title] = key;
            items.Add(new WorkItemDraft { Host = "jira", ExternalKey = key, Gate = "G1", Criterion = criterion, Title = $"{measure.Name} {title}" });
            items.Add(new WorkItemDraft { Host = "dataverse", Gate = "G1", Criterion = criterion, Title = $"{measure.Name} {title} task" });
        }

        foreach (var command in ReadyDemand.Commands(StoreHost.Tenant, NextId, demand.Id, world.Owner.StoreId, world.Controller.StoreId, world.Sponsor.StoreId))
        {
            await world.Store.Done(command);
        }

        var made = await world.Store.Done(new DecideIntake
        {
            Tenant = StoreHost.Tenant,
            CommandId = NextId(),
            Actor = Actor.Person(world.Administrator.StoreId, "api", "admin"),
            DemandId = demand.Id,
            Outcome = IntakeOutcome.Approved,
            Reason = "Fits the portfolio",
            Measure = new MeasureDraft
            {
                Name = measure.Name,
                Rulebook = rulebook,
                Roles = [new RoleHolder("owner", world.Owner.StoreId), new RoleHolder("sponsor", world.Sponsor.StoreId), new RoleHolder("controller", world.Controller.StoreId), new RoleHolder("account-team", world.Manager.StoreId)],
                Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["function"] = "Lending" },
            },
            WorkItems = items,
        });
        measure.Id = Text(made, "measureId");
        world.Measures.Add(measure);
    }

    private async Task FindTasks(Measure measure)
    {
        var tasks = await world.Dynamics.Read($"api/data/v9.2/tasks?$select=activityid,subject&$filter=startswith(subject,'{measure.Name} ')", world.Administrator.DynamicsToken);
        foreach (var task in tasks["value"]!.AsArray())
        {
            measure.Tasks[task!["subject"]!.GetValue<string>().Split(' ')[1]] = task["activityid"]!.GetValue<string>();
        }
    }
}
