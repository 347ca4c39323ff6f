using System.Text.Json.Nodes;

using Governance.Store.Commands;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.Api;

/// <summary>A command's result as an HTTP answer.</summary>
internal static class CommandAnswer
{
    public static IResult Of(CommandResult result)
    {
        if (!result.Succeeded)
        {
            return ProblemResult.Of(ProblemResult.StatusOf(result.Outcome), result.Code!, result.Detail!, result.Refusal);
        }

        var body = (JsonObject?)result.Answer?.DeepClone() ?? [];
        if (result.LedgerNumber is { } number)
        {
            body.TryAdd("ledgerNumber", number);
        }

        return Json(body);
    }

    public static IResult Json(JsonNode body) => Results.Text(body.ToJsonString(StoreJson.Options), "application/json", System.Text.Encoding.UTF8);
}
