using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Remote;
using Governance.Sandbox.Jira.Rest;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Control;

/// <summary>What a real Jira does not have: setting up people and projects, and making the scheduled calls now. Loopback only.</summary>
internal sealed partial class ControlRoutes(JiraSite site, AccountBook accounts, IssueBook book, GateRules rules, ScheduleSending schedules)
{
    private const int LongestName = 255;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sandbox", () => JiraAnswer.Ok(new JsonObject
        {
            ["cloudId"] = site.CloudId,
            ["appId"] = site.Manifest.AppId,
            ["environment"] = site.EnvironmentType,
            ["jwksUrl"] = site.JwksUrl,
            ["apiBaseUrl"] = site.ApiBaseUrl,
        }));
        routes.MapPost("/sandbox/users", (Delegate)AddPersonAsync);
        routes.MapPost("/sandbox/projects", (Delegate)AddProjectAsync);
        routes.MapPost("/sandbox/scheduled", FireAsync);
    }

    private async Task<IResult> AddPersonAsync(HttpContext http)
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (RequestBody.Text(body["displayName"]) is not { Length: > 0 and <= LongestName } name)
        {
            return RequestBody.Invalid($"displayName must be text of 1 to {LongestName} characters.");
        }

        var (person, token) = accounts.AddPerson(name);
        return JiraAnswer.Json(new JsonObject { ["accountId"] = person.AccountId, ["token"] = token }, StatusCodes.Status201Created);
    }

    private async Task<IResult> AddProjectAsync(HttpContext http)
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (RequestBody.Text(body["key"]) is not { } key || !ProjectKey().IsMatch(key))
        {
            return RequestBody.Invalid("key must be 2 to 10 capital letters, digits or underscores, and begin with a letter.");
        }

        if (RequestBody.Text(body["name"]) is not { Length: > 0 and <= LongestName } name)
        {
            return RequestBody.Invalid($"name must be text of 1 to {LongestName} characters.");
        }

        var (guarded, problem) = AdministratorRoutes.GuardedIn(body, site);
        if (problem is not null)
        {
            return RequestBody.Invalid(problem);
        }

        if (book.AddProject(key, name) is not { } project)
        {
            return JiraAnswer.Error(StatusCodes.Status409Conflict, $"There is a project '{key}' already.");
        }

        rules.Set(key, guarded);
        return JiraAnswer.Json(project.ToJson(site.Url), StatusCodes.Status201Created);
    }

    private async Task<IResult> FireAsync(CancellationToken cancellation)
    {
        var results = await schedules.FireAsync(cancellation);
        var calls = results.Select(call => new JsonObject
        {
            ["key"] = call.Key,
            ["delivered"] = call.Result.IsDelivered,
            ["attempts"] = call.Result.Attempts,
            ["status"] = call.Result.Status,
        });
        return JiraAnswer.Json(
            new JsonObject { ["calls"] = new JsonArray([.. calls]) },
            results.All(call => call.Result.IsDelivered) ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway);
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectKey();
}
