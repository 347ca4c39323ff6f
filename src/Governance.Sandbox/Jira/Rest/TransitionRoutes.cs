using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Remote;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Transitions: which are open, and taking one.</summary>
internal sealed class TransitionRoutes(IssueBook book, GateRules rules, GateValidation validation, string siteUrl)
{
    private const string Pattern = "/rest/api/3/issue/{idOrKey}/transitions";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, List).WithMetadata(RequiredScope.ReadWork);
        routes.MapPost(Pattern, TakeAsync).WithMetadata(RequiredScope.WriteWork);
    }

    private IResult List(string idOrKey) => book.Find(idOrKey) is { } issue
        ? JiraAnswer.Ok(new JsonObject
        {
            ["expand"] = "transitions",
            ["transitions"] = new JsonArray([.. Workflow.From(issue.Status).Select(transition => transition.ToJson(siteUrl))]),
        })
        : JiraAnswer.NoIssue();

    private async Task<IResult> TakeAsync(HttpContext http, string idOrKey)
    {
        if (book.Find(idOrKey) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (RequestBody.Text((body["transition"] as JsonObject)?["id"]) is not { } id)
        {
            return RequestBody.Invalid("Missing 'transition' identifier");
        }

        if (body.FirstOrDefault(part => part.Key != "transition") is { Key: { } part })
        {
            return JiraAnswer.Unsupported($"'{part}' in a transition, which has no screen here");
        }

        if (Workflow.From(issue.Status).FirstOrDefault(candidate => candidate.Id == id) is not { } transition)
        {
            return NotValidNow(id);
        }

        var mover = Authentication.CallerOf(http);
        if (rules.Guards(issue.Project.Key, transition)
            && await validation.RefusalAsync(issue, transition, mover, http.RequestAborted) is { } message)
        {
            return RequestBody.Invalid(message);
        }

        // The issue may have been moved by another while the validator was asked.
        return book.Move(issue.Id, issue.Status, transition.To, mover) ? Results.NoContent()
            : book.Find(idOrKey) is null ? JiraAnswer.NoIssue()
            : NotValidNow(id);
    }

    private static IResult NotValidNow(string id) => RequestBody.Invalid(
        $"It seems that you have tried to perform a workflow operation ({id}) that is not valid for the current state of this issue. "
        + "The likely cause is that somebody has changed the issue recently, please look at the issue history for details.");
}
