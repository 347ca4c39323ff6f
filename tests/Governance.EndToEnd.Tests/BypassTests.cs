using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Governance.EndToEnd.Tests;

/// <summary>An administrator of the local Dynamics goes round the plug-ins; the running server finds it.</summary>
[Collection(DemoCollection.Name)]
public sealed class BypassTests(LiveDemo demo) : IClassFixture<LiveDemo>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task DegreeMovedThereAndBack_IsOneBreach_AndASecondMoveStaysForAPerson()
    {
        // The story has moved it before; what it left is accepted.
        var told = (await BreachesAsync()).Select(item => Text(item!, "id")).ToHashSet(StringComparer.Ordinal);
        var token = await AdministratorAsync();
        var rows = await DynamicsAsync(HttpMethod.Get, "gov_measures?$select=gov_doi", token, null);
        var measure = rows["value"]!.AsArray().First()!;
        var row = $"gov_measures({measure["gov_measureid"]!.GetValue<string>()})";
        var doi = measure["gov_doi"]!.GetValue<int>();

        await DynamicsAsync(HttpMethod.Patch, row, token, new JsonObject { ["gov_doi"] = doi - 1 });
        await DynamicsAsync(HttpMethod.Patch, row, token, new JsonObject { ["gov_doi"] = doi });
        var breach = Assert.Single(await WaitAsync(told, list => list.Exists(item => Text(item, "state") == "PutBack")));
        Assert.Equal(("gov_doi", $"{doi}", $"{doi - 1}"), (Text(breach, "column"), Text(breach, "oldValue"), Text(breach, "newValue")));

        await DynamicsAsync(HttpMethod.Patch, row, token, new JsonObject { ["gov_doi"] = doi - 1 });
        var second = (await WaitAsync(told, list => list.Count == 2))[0];
        Assert.Equal(("Open", true), (Text(second, "state"), second["repeated"]!.GetValue<bool>()));
        var shown = await DynamicsAsync(HttpMethod.Get, row + "?$select=gov_doi", token, null);
        Assert.Equal(doi - 1, shown["gov_doi"]!.GetValue<int>());
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task<List<JsonNode>> WaitAsync(HashSet<string> told, Func<List<JsonNode>, bool> isThere)
    {
        var until = DateTimeOffset.UtcNow + Longest;
        while (true)
        {
            var list = (await BreachesAsync()).OfType<JsonNode>().Where(item => !told.Contains(Text(item, "id"))).ToList();
            if (isThere(list) || DateTimeOffset.UtcNow > until)
            {
                return list;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private async Task<JsonArray> BreachesAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/breaches?kind=GateChangedInHost", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", demo.Administrator);
        using var answer = await demo.Server.SendAsync(request);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["items"]!.AsArray();
    }

    private async Task<string> AdministratorAsync()
    {
        var user = await PostAsync("sandbox/users", new JsonObject { ["fullname"] = "Sandbox Administrator", ["roles"] = new JsonArray("System Administrator") });
        return Text(await PostAsync("sandbox/token", new JsonObject { ["systemuserid"] = Text(user, "systemuserid") }), "access_token");
    }

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var answer = await demo.Dynamics.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    private async Task<JsonNode> DynamicsAsync(HttpMethod method, string path, string token, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, new Uri("api/data/v9.2/" + path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("MSCRM.BypassCustomPluginExecution", "true");
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await demo.Dynamics.SendAsync(request);
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
