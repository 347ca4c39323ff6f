using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Recount;

/// <summary>One tenant with its people, its hierarchy and its measures, made over the API.</summary>
internal sealed class RecountStory(RecountServer server, string tenant)
{
    private const string Kpi = """{"code":"days","name":"Days to an offer","unit":"days","direction":"Down","baseline":12,"target":5,"reason":"The business case"}""";

    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private string rulebook = string.Empty;
    private int keys;

    public RecountServer Server => server;

    public string Tenant => tenant;

    /// <summary>Owner, sponsor, controller, and one who is owner and controller of some measures.</summary>
    public List<string> People { get; } = [];

    public List<string> Packages { get; } = [];

    public List<string> Projects { get; } = [];

    public List<string> Measures { get; } = [];

    public string Admin => TokenOf(string.Empty);

    public async Task Begin()
    {
        foreach (var name in new[] { "Sandbox Owner", "Sandbox Sponsor", "Sandbox Controller", "Sandbox Deputy" })
        {
            People.Add(await Id("/people", $$"""{"name":"{{name}}"}"""));
        }

        var (status, body) = await server.Post("/rulebooks/drafts", server.Token(tenant, People[0], "admin"), PortfolioStory.Yaml, Key(), "application/yaml");
        Assert.True(status == 200, body.ToJsonString());
        rulebook = body["digest"]!.GetValue<string>();
        (status, body) = await server.Post($"/rulebooks/drafts/{rulebook}/publication", server.Token(tenant, People[1], "admin"), "{}", Key());
        Assert.True(status == 200, body.ToJsonString());
    }

    public string TokenOf(string person)
    {
        if (!tokens.TryGetValue(person, out var token))
        {
            token = person.Length == 0 ? server.Token(tenant, null, "admin") : server.Token(tenant, person);
            tokens[person] = token;
        }

        return token;
    }

    public string Key() => string.Create(CultureInfo.InvariantCulture, $"recount-{++keys:D6}");

    public Task<string> Node(string kind, string? parent, string name) =>
        Id("/nodes", new JsonObject { ["kind"] = kind, ["name"] = name, ["parentId"] = parent }.ToJsonString());

    /// <summary>A new measure; some have another owner, some no controller.</summary>
    public async Task<string> Measure(int number)
    {
        var demand = await server.Get<ICommandBus>().Submit(new RecordDemand
        {
            Tenant = tenant,
            CommandId = Key(),
            Actor = Actor.Sync,
            OrganizationId = "organization-1",
            OpportunityId = FormattableString.Invariant($"opportunity-{number}"),
            Name = "Lending product",
        });
        foreach (var command in ReadyDemand.Commands(tenant, Key, demand.Answer!["id"]!.GetValue<string>(), People[0], People[2], People[1]))
        {
            Assert.True((await server.Get<ICommandBus>().Submit(command)).Succeeded);
        }

        var owner = People[number % 5 == 4 ? 3 : 0];
        var roles = new JsonArray(Role("owner", owner), Role("sponsor", People[1]));
        if (number % 7 != 6)
        {
            roles.Add(Role("controller", People[2]));
        }

        var intake = new JsonObject
        {
            ["outcome"] = "Approved",
            ["reason"] = "Fits the portfolio",
            ["measure"] = new JsonObject
            {
                ["name"] = FormattableString.Invariant($"Measure {number}"),
                ["rulebook"] = rulebook,
                ["roles"] = roles,
                ["fields"] = new JsonObject { ["function"] = "Lending" },
            },
            ["workItems"] = new JsonArray(),
        };
        var person = server.Token(tenant, People[1], "admin");
        var (status, body) = await server.Post($"/demands/{demand.Answer!["id"]}/intake", person, intake.ToJsonString(), Key());
        Assert.True(status == 200, body.ToJsonString());
        var measure = body["measureId"]!.GetValue<string>();
        (status, body) = await server.Post($"/measures/{measure}/kpis", TokenOf(owner), Kpi, Key());
        Assert.True(status == 200, body.ToJsonString());
        return measure;
    }

    private static JsonObject Role(string role, string person) => new() { ["role"] = role, ["personId"] = person };

    private async Task<string> Id(string path, string body)
    {
        var (status, answer) = await server.Post(path, Admin, body, Key());
        Assert.True(status == 200, $"{path}: {status} {answer.ToJsonString()}");
        return answer["id"]!.GetValue<string>();
    }
}
