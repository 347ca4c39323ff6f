using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Value;

/// <summary>Value, budget and divergence over HTTP, in the shapes of the contracts, section 20.</summary>
public sealed class ValueApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    [Trait("Checklist", "58")]
    [Trait("Checklist", "59")]
    [Trait("Checklist", "60")]
    [Trait("Checklist", "61")]
    [Trait("Checklist", "63")]
    [Trait("Checklist", "95")]
    public async Task OneView_HasFinancialTargetsAndProjectStatus_AndEveryListNamesPersons()
    {
        var (server, id) = (played.Server, played.Story.Measure);
        var owner = await server.Token(played.Story.Owner, "Sandbox Owner");
        var controller = await server.Token(played.Story.Controller, "Sandbox Controller");
        var finance = await server.Token(played.Story.Sponsor, "Sandbox Sponsor", "t1", "finance");
        var now = DateTime.UtcNow;
        var last = now.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var launch = now.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var late = now.Date.AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Ok($"/measures/{id}/effects", owner, $$"""{"effects":[{"kind":"Savings","currency":"EUR","period":"{{last}}","plan":1000.00,"forecast":900.00}],"reason":"Plan"}""");
        await Ok($"/measures/{id}/milestones", owner, $$"""{"milestones":[{"code":"M1","name":"Launch","due":"{{launch}}","forecast":"{{late}}"}],"reason":"Plan"}""");
        await Ok($"/measures/{id}/assumptions/volume", owner, """{"kind":"Savings","currency":"EUR","statement":"Volume grows by four percent"}""");

        var due = await Get("/assumptions?due=true", owner);
        Assert.Equal(("volume", "it was never validated", "Sandbox Owner"), (Text(due["items"]![0]!, "code"), Text(due["items"]![0]!, "due"), Text(due["items"]![0]!["enteredBy"]!, "name")));
        await Ok($"/measures/{id}/assumptions/volume/validation", controller, """{"credibility":"Medium","reason":"Two quarters bear it out"}""");
        Assert.Empty((await Get("/assumptions?due=true", owner))["items"]!.AsArray());
        Assert.Equal("Medium", Text((await Get($"/measures/{id}/assumptions", owner))["items"]![0]!, "credibility"));

        await Ok($"/measures/{id}/budget", finance, """{"lines":[{"period":"2027-01","currency":"EUR","amount":500.00}],"reason":"Board decision"}""");
        await Ok("/budget/movements", finance, $$"""{"from":{"measureId":"{{id}}","period":"2027-01"},"to":{"measureId":"{{id}}","period":"2027-02"},"currency":"EUR","amount":100.00,"reason":"Later"}""");
        await Ok($"/measures/{id}/costs", controller, """{"lines":[{"system":"erp","document":"4711","line":"1","period":"2027-01","currency":"EUR","amount":123.45}]}""");
        var budget = await Get($"/measures/{id}/budget", owner);
        Assert.Equal(("500.00", "123.45", "376.55"), (budget["totals"]![0]!["budget"]!.ToJsonString(), budget["totals"]![0]!["cost"]!.ToJsonString(), budget["totals"]![0]!["left"]!.ToJsonString()));
        Assert.Equal("0.5", budget["totals"]![0]!["values"]![0]!["budgetToPlan"]!.GetValue<decimal>().ToString("0.####", CultureInfo.InvariantCulture));
        Assert.Equal(0.5556m, budget["totals"]![0]!["values"]![0]!["costToExpected"]!.GetValue<decimal>());
        Assert.Equal(("Out", "Sandbox Sponsor", "Lending product"), (Text(budget["movements"]![1]!, "kind"), Text(budget["movements"]![1]!["by"]!, "name"), Text(budget["movements"]![1]!["otherMeasure"]!, "name")));
        Assert.Empty((await Get("/costs/doubles", owner))["items"]!.AsArray());

        var divergence = (await Get("/divergences?state=Open&count=1", owner))["items"]!.AsArray().Single()!;
        Assert.Equal((id, "WorkAgainstDate", "90"), (Text(divergence, "measureId"), Text(divergence, "kind"), divergence["now"]!["gap"]!.ToJsonString()));
        var path = $"/measures/{id}/divergences/{Text(divergence, "id")}/decision";
        var until = now.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(403, (await server.Post("/api/v1" + path, owner, $$"""{"decision":"Accept","reason":"x","until":"{{until}}"}""")).Status);
        await Ok(path, controller, $$"""{"decision":"Accept","reason":"Known and small","until":"{{until}}"}""");
        Assert.Empty((await Get("/divergences?state=Open", owner))["items"]!.AsArray());
        var accepted = (await Get($"/measures/{id}/divergences", owner))["items"]![0]!;
        Assert.Equal(("Accepted", "Sandbox Controller", until), (Text(accepted, "state"), Text(accepted["decidedBy"]!, "name"), Text(accepted, "until")));

        using var bytes = new ByteArrayContent(Encoding.UTF8.GetBytes("ledger extract"));
        var (_, evidence) = await server.Send(HttpMethod.Post, $"/api/v1/measures/{id}/evidence?kind=closure-report&name=extract.txt", controller, bytes, Guid.NewGuid().ToString("N"));
        await Ok($"/measures/{id}/confirmations", controller, $$"""{"amounts":[{"kind":"Savings","currency":"EUR","period":"{{last}}","actual":950.00}],"method":"Ledger compared","evidenceKey":"{{Text(evidence!, "key")}}"}""");
        await Ok($"/measures/{id}/explanations", controller, """{"kind":"Savings","currency":"EUR","text":"The launch came late"}""");
        var closure = await Get($"/measures/{id}/closure", owner);
        var value = closure["values"]![0]!;
        Assert.Equal(("1000.00", "950.00", "-50.00", "The launch came late"), (value["planned"]!.ToJsonString(), value["confirmed"]!.ToJsonString(), value["difference"]!.ToJsonString(), Text(value["explanation"]!, "text")));
        var month = value["months"]![0]!["confirmed"]!;
        Assert.Equal(("Ledger compared", "extract.txt", "Sandbox Controller"), (Text(month, "method"), Text(month["evidence"]!, "name"), Text(month["by"]!, "name")));
        Assert.Empty(closure["open"]!.AsArray());

        var view = await Get($"/measures/{id}/value", owner);
        Assert.Equal(("100", late), (view["work"]!["percent"]!.ToJsonString(), Text(view["work"]!, "until")));
        Assert.Equal((last, "1000.00", "950.00", "Medium"), (Text(view["effects"]![0]!, "until"), view["effects"]![0]!["plan"]!.ToJsonString(), view["effects"]![0]!["confirmed"]!.ToJsonString(), Text(view["effects"]![0]!, "credibility")));
        Assert.Equal(("Yellow", "500.00", "Accepted"), (Text(view["implementation"]!, "light"), view["budget"]![0]!["budget"]!.ToJsonString(), Text(view["divergences"]![0]!, "state")));

        // Another tenant sees nothing of it.
        var stranger = await server.Token(tenant: "t2", roles: "admin");
        foreach (var query in new[] { "value", "closure", "budget", "divergences", "assumptions" })
        {
            Assert.Equal(404, (await server.Send(HttpMethod.Get, $"/api/v1/measures/{id}/{query}", stranger)).Status);
        }

        foreach (var query in new[] { "divergences", "assumptions", "costs/doubles" })
        {
            Assert.Empty((await Get("/" + query, stranger))["items"]!.AsArray());
            Assert.Equal(401, (await server.Send(HttpMethod.Get, "/api/v1/" + query, null)).Status);
            Assert.Equal(400, (await server.Send(HttpMethod.Get, $"/api/v1/{query}?count=0", owner)).Status);
        }
    }

    [Theory]
    [InlineData("/measures/MEASURE/divergences/x/decision", """{"decision":"Ignore","reason":"x"}""", 400, "Request.Malformed")]
    [InlineData("/measures/MEASURE/confirmations", """{"amounts":[null],"method":"x","evidenceKey":"y"}""", 400, "Effects.None")]
    [InlineData("/measures/nowhere/confirmations", """{"amounts":[],"method":"x","evidenceKey":"y"}""", 404, "Measures.Unknown")]
    [InlineData("/measures/MEASURE/costs", """{"lines":[null]}""", 400, "Budget.None")]
    [InlineData("/measures/MEASURE/costs", """{"lines":[{"system":"a","document":"b","line":"c","period":"2027-01","currency":"EUR","amount":1,"claimedBefore":"x"}]}""", 400, "Request.Malformed")]
    [InlineData("/measures/MEASURE/budget", """{"lines":[null],"reason":"x"}""", 400, "Budget.None")]
    [InlineData("/measures/MEASURE/evidence/made-up/erasure", """{"reason":"x"}""", 404, "Evidence.Unknown")]
    public async Task Command_ThatCannotBeUsed_IsAProblem(string path, string body, int status, string code)
    {
        var token = await played.Server.Token(played.Story.Controller, "Sandbox Controller", "t1", "admin", "finance");
        var (answered, problem) = await played.Server.Post("/api/v1" + path.Replace("MEASURE", played.Story.Measure, StringComparison.Ordinal), token, body);
        Assert.Equal((status, code), (answered, problem!["code"]!.GetValue<string>()));
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task<JsonNode> Ok(string path, string token, string body)
    {
        var (status, answer) = await played.Server.Post("/api/v1" + path, token, body);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }

    private async Task<JsonNode> Get(string path, string token)
    {
        var (status, answer) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }
}
