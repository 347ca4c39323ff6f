using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>How the app notices that an administrator took its validator away.</summary>
public sealed class WorkflowRuleTests(JiraStand stand) : IClassFixture<JiraStand>
{
    private const string Config = "rest/api/3/workflow/rule/config";

    [Theory]
    [InlineData("manage:jira-configuration")]
    [InlineData("read:workflow:jira")]
    public Task The_app_sees_where_its_validator_stands_and_that_it_was_removed(string scope) => WithAppAsync(scope, async (own, app) =>
    {
        await own.AddProjectAsync("FIRST", "Done");
        await own.AddProjectAsync("SECOND", "In Progress", "Done");
        await own.AddProjectAsync("FREE");

        var page = await PageAsync(app, "?types=validator&expand=transition");
        Assert.Equal((2, true), (page.GetProperty("total").GetInt32(), page.GetProperty("isLast").GetBoolean()));
        Assert.Equal(
            ["Software Simplified Workflow for Project FIRST", "Software Simplified Workflow for Project SECOND"],
            page.GetProperty("values").EnumerateArray().Select(workflow => workflow.GetProperty("workflowId").GetProperty("name").GetString()));
        var rules = page.GetProperty("values").EnumerateArray().SelectMany(workflow => workflow.GetProperty("validators").EnumerateArray()).ToList();
        Assert.All(rules, rule => Assert.Equal(("gate-check", false), (rule.GetProperty("key").GetString(), rule.GetProperty("configuration").GetProperty("disabled").GetBoolean())));
        Assert.Equal([31, 21, 31], rules.Select(rule => rule.GetProperty("transition").GetProperty("id").GetInt32()));
        Assert.Equal(3, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());

        Assert.Equal(HttpStatusCode.NoContent, (await own.Anonymous.DeleteAsync("/sandbox/projects/FIRST/validator")).StatusCode);
        page = await PageAsync(app, "?types=validator");
        Assert.Equal("Software Simplified Workflow for Project SECOND", Assert.Single(page.GetProperty("values").EnumerateArray()).GetProperty("workflowId").GetProperty("name").GetString());
        await own.Anonymous.PutAsJsonAsync("/sandbox/projects/SECOND/validator", new { gateValidatorOn = new[] { "Done" } });
        page = await PageAsync(app, "?types=validator");
        Assert.Equal(rules[2].GetProperty("id").GetString(), Assert.Single(page.GetProperty("values")[0].GetProperty("validators").EnumerateArray()).GetProperty("id").GetString());
    });

    [Fact]
    public Task Filters_and_pages_are_followed() => WithAppAsync("read:workflow:jira", async (own, app) =>
    {
        foreach (var key in new[] { "ONE", "TWO", "THREE" })
        {
            await own.AddProjectAsync(key, "Done");
        }

        async Task<int> TotalAsync(string query) => (await PageAsync(app, query)).GetProperty("total").GetInt32();
        Assert.Equal(3, await TotalAsync("?types=validator,condition&keys=gate-check"));
        Assert.Equal(0, await TotalAsync("?types=validator&keys=another"));
        Assert.Equal(0, await TotalAsync("?types=condition&types=postfunction"));
        Assert.Equal(0, await TotalAsync("?types=validator&draft=true"));
        Assert.Equal(0, await TotalAsync("?types=validator&withTags=old"));
        Assert.Equal(1, await TotalAsync("?types=validator&workflowNames=Software%20Simplified%20Workflow%20for%20Project%20TWO"));
        var first = await PageAsync(app, "?types=validator&maxResults=2");
        Assert.False(first.GetProperty("isLast").GetBoolean());
        var next = await app.GetFromJsonAsync<JsonElement>(first.GetProperty("nextPage").GetString()!.Replace($"{own.Url}/", "", StringComparison.Ordinal));
        Assert.True(next.GetProperty("isLast").GetBoolean());
        Assert.Single(next.GetProperty("values").EnumerateArray());
    });

    [NeedsOpenApiFact]
    public Task The_answer_has_the_shape_of_Jiras_own_description() => WithAppAsync("read:workflow:jira", async (own, app) =>
    {
        await own.AddProjectAsync("SHAPE", "Done");
        var page = await PageAsync(app, "?types=validator&expand=transition&maxResults=1");
        Assert.Empty(new OpenApiShapes().Differences("/rest/api/3/workflow/rule/config", "get", 200, page));
    });

    [Fact]
    public Task Nobody_else_may_look_and_a_wrong_question_is_refused() => WithAppAsync("manage:jira-configuration", async (own, app) =>
    {
        await JiraAssert.RefusedAsync(await own.Person.GetAsync($"/{Config}?types=validator"), HttpStatusCode.Forbidden, "Only Connect and Forge apps");
        await JiraAssert.RefusedAsync(await own.Anonymous.GetAsync($"/{Config}?types=validator"), HttpStatusCode.Unauthorized, "authenticated");
        await JiraAssert.RefusedAsync(await app.GetAsync(Config), HttpStatusCode.BadRequest, "types is missing");
        await JiraAssert.RefusedAsync(await app.GetAsync($"{Config}?types=trigger"), HttpStatusCode.NotFound, "trigger");
        await JiraAssert.RefusedAsync(await app.GetAsync($"{Config}?types=validator&startAt=-1"), HttpStatusCode.BadRequest, "whole numbers");
        await JiraAssert.RefusedAsync(await app.GetAsync($"{Config}?types=validator&expand=all"), HttpStatusCode.NotImplemented, "expand=all");
    });

    [Fact]
    public Task An_app_without_the_scope_is_refused() => WithAppAsync(null, async (_, app) =>
    {
        var answer = await app.GetAsync($"{Config}?types=validator");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("scope does not match", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public async Task Once_the_validator_is_removed_the_transition_is_open_and_once_it_is_back_it_is_asked_again()
    {
        stand.Remote.Answer = (_, _) => Task.FromResult(Results.Json(new { result = false, errorMessage = "Not yet." }));
        await stand.AddProjectAsync("GUARDED", "Done");
        await stand.AddProjectAsync("TWIN", "Done");
        var (_, key) = await stand.AddIssueAsync("GUARDED");
        var (_, twin) = await stand.AddIssueAsync("TWIN");
        await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "31"), HttpStatusCode.BadRequest, "Not yet.");

        await stand.Anonymous.DeleteAsync("/sandbox/projects/GUARDED/validator");
        Assert.Equal(HttpStatusCode.NoContent, (await stand.MoveAsync(key, "31")).StatusCode);
        await JiraAssert.RefusedAsync(await stand.MoveAsync(twin, "31"), HttpStatusCode.BadRequest, "Not yet.");

        await stand.MoveAsync(key, "11");
        await stand.Anonymous.PutAsJsonAsync("/sandbox/projects/GUARDED/validator", new { gateValidatorOn = new[] { "Done" } });
        await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "31"), HttpStatusCode.BadRequest, "Not yet.");
        stand.Remote.Answer = null;
    }

    [Fact]
    public Task A_disabled_validator_is_listed_as_such_and_not_asked() => WithAppAsync("read:workflow:jira", async (own, app) =>
    {
        own.Remote.Answer = (_, _) => Task.FromResult(Results.Json(new { result = false, errorMessage = "Not yet." }));
        await own.AddProjectAsync("OFF", "Done");
        var (_, key) = await own.AddIssueAsync("OFF");
        await own.Anonymous.PutAsJsonAsync("/sandbox/projects/OFF/validator", new { gateValidatorOn = new[] { "Done" }, disabled = true });
        Assert.True(await IsDisabledAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await own.MoveAsync(key, "31")).StatusCode);

        await own.Anonymous.PutAsJsonAsync("/sandbox/projects/OFF/validator", new { gateValidatorOn = new[] { "Done" } });
        Assert.False(await IsDisabledAsync());
        var answer = await own.Anonymous.PutAsJsonAsync("/sandbox/projects/OFF/validator", new { gateValidatorOn = new[] { "Done" }, disabled = "yes" });
        await JiraAssert.RefusedAsync(answer, HttpStatusCode.BadRequest, "disabled must be");

        async Task<bool> IsDisabledAsync() => (await PageAsync(app, "?types=validator&keys=gate-check&expand=transition&draft=false"))
            .GetProperty("values")[0].GetProperty("validators")[0].GetProperty("configuration").GetProperty("disabled").GetBoolean();
    });

    [Fact]
    public async Task A_wrong_change_of_the_validator_is_refused()
    {
        await stand.AddProjectAsync("WRONG", "Done");
        await JiraAssert.RefusedAsync(await stand.Anonymous.DeleteAsync("/sandbox/projects/NONE/validator"), HttpStatusCode.NotFound, "NONE");
        var answer = await stand.Anonymous.PutAsJsonAsync("/sandbox/projects/WRONG/validator", new { gateValidatorOn = new[] { "Finished" } });
        await JiraAssert.RefusedAsync(answer, HttpStatusCode.BadRequest, "must be a list of");
    }

    private static async Task WithAppAsync(string? scope, Func<JiraStand, HttpClient, Task> test)
    {
        var folder = JiraTestPaths.JiraAppWithWorkflowScope(scope);
        await using (var own = new JiraStand(options => options with { JiraAppFolder = folder }))
        {
            await own.InitializeAsync();
            using var app = await own.AppAsync();
            await test(own, app);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task<JsonElement> PageAsync(HttpClient app, string query) => app.GetFromJsonAsync<JsonElement>(Config + query);
}
