using System.Text.Json.Nodes;

using Governance.Store.Commands;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.Api;

/// <summary>RFC 9457 problems with the stable code of a denial.</summary>
internal static class ProblemResult
{
    public const string MediaType = "application/problem+json";

    public static IResult Of(Problem problem) => Of(StatusOf(problem.Outcome), problem.Code, problem.Detail, problem.Refusal);

    public static IResult Of(int status, string code, string detail, JsonNode? refusal = null) =>
        Results.Text(Text(status, code, detail, refusal), MediaType, System.Text.Encoding.UTF8, status);

    public static string Text(int status, string code, string detail, JsonNode? refusal = null)
    {
        var body = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = TitleOf(status),
            ["status"] = status,
            ["code"] = code,
            ["detail"] = detail,
        };
        if (refusal is not null)
        {
            body["refusal"] = refusal.DeepClone();
        }

        return body.ToJsonString(StoreJson.Options);
    }

    public static int StatusOf(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Done => StatusCodes.Status200OK,
        CommandOutcome.Invalid => StatusCodes.Status400BadRequest,
        CommandOutcome.Forbidden => StatusCodes.Status403Forbidden,
        CommandOutcome.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };

    private static string TitleOf(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}
