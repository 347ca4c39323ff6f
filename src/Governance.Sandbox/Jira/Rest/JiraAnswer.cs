using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Answers in Jira's shapes.</summary>
internal static class JiraAnswer
{
    public const string UnknownIssue = "Issue does not exist or you do not have permission to see it.";

    public static IResult Ok(JsonNode body) => Json(body, StatusCodes.Status200OK);

    public static IResult Json(JsonNode body, int status) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);

    public static IResult Error(int status, params IEnumerable<string> messages) => Json(Collection(messages, []), status);

    public static IResult FieldErrors(JsonObject errors) => Json(Collection([], errors), StatusCodes.Status400BadRequest);

    public static IResult NoIssue() => Error(StatusCodes.Status404NotFound, UnknownIssue);

    public static IResult Unsupported(HttpContext http) => Error(StatusCodes.Status501NotImplemented,
        $"The local Jira does not support {http.Request.Method} {http.Request.Path}.");

    public static IResult Unsupported(string what) => Error(StatusCodes.Status501NotImplemented, $"The local Jira does not support {what}.");

    private static JsonObject Collection(IEnumerable<string> messages, JsonObject errors) => new()
    {
        ["errorMessages"] = new JsonArray([.. messages.Select(message => JsonValue.Create(message))]),
        ["errors"] = errors,
    };
}
