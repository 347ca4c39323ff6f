using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Rest;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Control;

/// <summary>What an administrator can do to get around the app: force a field, and change where its validator stands.</summary>
internal sealed class AdministratorRoutes(JiraSite site, AccountBook accounts, IssueBook book, FieldCatalog fields, GateRules rules)
{
    private const int LongestText = 255;
    private const string Validator = "/sandbox/projects/{key}/validator";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/force-field", (Delegate)ForceFieldAsync);
        routes.MapPut(Validator, PutValidatorAsync);
        routes.MapDelete(Validator, (string key) => SetValidator(key, [], isDisabled: false));
    }

    /// <summary>The statuses that a body names in <c>gateValidatorOn</c>, or why they cannot be.</summary>
    public static (List<string> Statuses, string? Problem) GuardedIn(JsonObject body, JiraSite site)
    {
        var guarded = body["gateValidatorOn"] is null ? [] : RequestBody.Texts(body["gateValidatorOn"]);
        if (guarded is null || guarded.Exists(status => Workflow.Statuses.All(known => known.Name != status)))
        {
            return ([], $"gateValidatorOn must be a list of: {string.Join(", ", Workflow.Statuses.Select(status => status.Name))}.");
        }

        return guarded.Count > 0 && site.Manifest.Validator is null
            ? ([], "The app has no workflow validator to put on a transition.")
            : (guarded, null);
    }

    /// <summary>Writes one of the app's fields in a person's name, as an import does: history and event are as for any change.</summary>
    private async Task<IResult> ForceFieldAsync(HttpContext http)
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (RequestBody.Text(body["issueKey"]) is not { } key || book.Find(key) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        if (RequestBody.Text(body["field"]) is not { } name || FieldOf(name) is not { } field)
        {
            return RequestBody.Invalid("field must be the id, key, module key or name of a field of the app.");
        }

        if (!body.TryGetPropertyValue("value", out var value) || (value is not null && RequestBody.Text(value) is not { Length: <= LongestText }))
        {
            return RequestBody.Invalid($"value must be text of at most {LongestText} characters, or null.");
        }

        if (!TryBoolean(body, "history", absent: true, out var withHistory))
        {
            return RequestBody.Invalid("history must be true or false.");
        }

        if (RequestBody.Text(body["accountId"]) is not { } id || accounts.FindPerson(id) is not { } person)
        {
            return RequestBody.Invalid("accountId must be that of a person whom /sandbox/users added.");
        }

        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { [field.Id] = value?.DeepClone() };
        return book.Write(issue.Id, values, person, withHistory) ? Results.NoContent() : JiraAnswer.NoIssue();
    }

    private static bool TryBoolean(JsonObject body, string name, bool absent, out bool value)
    {
        value = absent;
        return body[name] is null || (body[name] is JsonValue given && given.TryGetValue(out value));
    }

    private FieldDefinition? FieldOf(string name) => fields.FindOfApp(name) ?? fields.All.FirstOrDefault(field =>
        field.IsCustom && (field.Name == name || field.Key.EndsWith($"__{name}", StringComparison.Ordinal)));

    private async Task<IResult> PutValidatorAsync(HttpContext http, string key)
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        var (statuses, problem) = GuardedIn(body, site);
        if (problem is not null || !TryBoolean(body, "disabled", absent: false, out var isDisabled))
        {
            return RequestBody.Invalid(problem ?? "disabled must be true or false.");
        }

        return SetValidator(key, statuses, isDisabled);
    }

    private IResult SetValidator(string key, List<string> statuses, bool isDisabled)
    {
        if (book.FindProject(key) is not { } project)
        {
            return JiraAnswer.Error(StatusCodes.Status404NotFound, $"No project could be found with key '{key}'.");
        }

        rules.Set(project.Key, statuses, isDisabled);
        return Results.NoContent();
    }
}
