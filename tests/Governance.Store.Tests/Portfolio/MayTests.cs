using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

/// <summary>What a page says before somebody acts is what the command says after it.</summary>
public sealed class MayTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Owner_MayPlanAndForecast_NotConfirm()
    {
        var token = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        var may = await May(token);
        Assert.Equal((null, null, null), (may["plan"], may["forecast"], may["milestones"]));
        await SameNo(may["actual"]!, token, "effects", """{"effects":[{"kind":"Savings","currency":"EUR","period":"2027-01","actual":1.00}],"reason":"x"}""");
    }

    [Fact]
    public async Task Controller_MayConfirm_AndNothingElse()
    {
        var token = await played.Server.Token(played.Story.Controller, "Sandbox Controller");
        var may = await May(token);
        Assert.Null(may["actual"]);
        await SameNo(may["plan"]!, token, "effects", """{"effects":[{"kind":"Savings","currency":"EUR","period":"2027-01","plan":1.00}],"reason":"x"}""");
        await SameNo(may["forecast"]!, token, "effects", """{"effects":[{"kind":"Savings","currency":"EUR","period":"2027-01","forecast":1.00}],"reason":"x"}""");
        await SameNo(may["milestones"]!, token, "milestones", """{"milestones":[{"code":"M1","name":"x","due":"2027-03-31","forecast":null,"done":null}],"reason":"x"}""");
    }

    [Fact]
    public async Task Visitor_MayNothing_AndIsToldWhy()
    {
        var may = await May(await played.Server.Token(null, "Sandbox Visitor"));
        foreach (var what in new[] { "plan", "forecast", "actual", "milestones" })
        {
            Assert.NotEmpty(may[what]!["detail"]!.GetValue<string>());
        }
    }

    private async Task<JsonNode> May(string token)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, $"/api/v1/portfolio/measures/{played.Story.Measure}", token);
        Assert.Equal(200, status);
        return body!["may"]!;
    }

    private async Task SameNo(JsonNode no, string token, string command, string body)
    {
        var (status, problem) = await played.Server.Post($"/api/v1/measures/{played.Story.Measure}/{command}", token, body);
        Assert.True(status is 403 or 409);
        Assert.Equal((no["code"]!.GetValue<string>(), no["detail"]!.GetValue<string>()), (problem!["code"]!.GetValue<string>(), problem["detail"]!.GetValue<string>()));
    }
}
