using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Where the app's workflow rules stand: the app polls it to notice that one was taken away.</summary>
internal sealed class WorkflowRuleRoutes(GateRules rules, JiraSite site)
{
    private const int UsualPage = 10;
    private const int LargestPage = 50;
    private static readonly string[] Types = ["postfunction", "condition", "validator"];

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/rest/api/3/workflow/rule/config", Read).WithMetadata(RequiredScope.ReadWorkflow);

    private IResult Read(HttpContext http)
    {
        if (!Authentication.CallerOf(http).IsApp)
        {
            return JiraAnswer.Error(StatusCodes.Status403Forbidden, "Only Connect and Forge apps can use this operation.");
        }

        var types = Listed(http, "types");
        if (types.Count == 0)
        {
            return RequestBody.Invalid($"types is missing. Name one or more of: {string.Join(", ", Types)}.");
        }

        if (types.Find(type => !Types.Contains(type, StringComparer.Ordinal)) is { } unknown)
        {
            return JiraAnswer.Error(StatusCodes.Status404NotFound, $"The rule type '{unknown}' is not supported.");
        }

        if (!TryNumber(http, "startAt", 0, out var startAt) || !TryNumber(http, "maxResults", UsualPage, out var maxResults))
        {
            return RequestBody.Invalid("startAt and maxResults must be whole numbers from 0.");
        }

        var expand = Listed(http, "expand");
        if (expand.Find(name => name != "transition") is { } other)
        {
            return JiraAnswer.Unsupported($"expand={other}");
        }

        return JiraAnswer.Ok(Page(http, Workflows(http, types, expand.Count > 0), startAt, Math.Min(maxResults, LargestPage)));
    }

    private List<JsonObject> Workflows(HttpContext http, List<string> types, bool withTransition)
    {
        var keys = Listed(http, "keys");
        var names = Listed(http, "workflowNames");
        var isWanted = types.Contains("validator")
            && (keys.Count == 0 || keys.Contains(site.Manifest.Validator?.Key ?? ""))
            && Listed(http, "withTags").Count == 0
            && !string.Equals(http.Request.Query["draft"], "true", StringComparison.OrdinalIgnoreCase);
        return
        [
            .. rules.All.Where(_ => isWanted)
                .GroupBy(rule => $"Software Simplified Workflow for Project {rule.ProjectKey}", StringComparer.Ordinal)
                .Where(workflow => names.Count == 0 || names.Contains(workflow.Key))
                .Select(workflow => new JsonObject
                {
                    ["workflowId"] = new JsonObject { ["name"] = workflow.Key, ["draft"] = false },
                    ["postFunctions"] = new JsonArray(),
                    ["conditions"] = new JsonArray(),
                    ["validators"] = new JsonArray([.. workflow.Select(rule => Show(rule, withTransition))]),
                }),
        ];
    }

    private JsonObject Show(GateRule rule, bool withTransition)
    {
        var shown = new JsonObject
        {
            ["id"] = rule.Id.ToString("D"),
            ["key"] = site.Manifest.Validator!.Key,
            ["configuration"] = new JsonObject { ["value"] = "{}", ["disabled"] = rule.IsDisabled },
        };
        if (withTransition)
        {
            shown["transition"] = new JsonObject { ["id"] = int.Parse(rule.Transition.Id), ["name"] = rule.Transition.To.Name };
        }

        return shown;
    }

    private JsonObject Page(HttpContext http, List<JsonObject> workflows, int startAt, int size)
    {
        var others = http.Request.Query.Where(pair => pair.Key is not ("startAt" or "maxResults"))
            .SelectMany(pair => pair.Value, (pair, value) => $"{pair.Key}={Uri.EscapeDataString(value ?? "")}&");
        var address = $"{site.Url}{http.Request.Path}?{string.Concat(others)}";
        var shown = workflows.Skip(startAt).Take(size).ToArray();
        var next = startAt + shown.Length;
        var page = new JsonObject
        {
            ["self"] = $"{address}startAt={startAt}&maxResults={size}",
            ["maxResults"] = size,
            ["startAt"] = startAt,
            ["total"] = workflows.Count,
            ["isLast"] = next >= workflows.Count,
            ["values"] = new JsonArray([.. shown]),
        };
        if (next < workflows.Count)
        {
            page["nextPage"] = $"{address}startAt={next}&maxResults={size}";
        }

        return page;
    }

    /// <summary>A list may come as one text with commas or as a repeated parameter.</summary>
    private static List<string> Listed(HttpContext http, string name) => [.. http.Request.Query[name].SelectMany(RequestBody.Parts)];

    private static bool TryNumber(HttpContext http, string name, int absent, out int number)
    {
        var text = http.Request.Query[name].ToString();
        number = absent;
        return text.Length == 0 || (int.TryParse(text, out number) && number >= 0);
    }
}
