using System;
using System.Collections.Generic;
using Governance.JiraApp.Forge;
using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Edge;

/// <summary>A refusal as an RFC 9457 problem.</summary>
internal static class EdgeProblem
{
    public static IResult Of(ForgeRefusal refusal) => Results.Problem(
        detail: refusal.Detail,
        statusCode: refusal.Status,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code });
}
