using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.Api;

/// <summary>A text that only an administrator may send: rulebooks, intake rules and settings in YAML.</summary>
internal static class AdminText
{
    /// <summary>The text; or null, and why the request is refused.</summary>
    /// <param name="malformed">The problem of a body that is no text, from what is wrong with it.</param>
    public static async Task<(string? Text, IResult Refused)> Read(HttpContext context, Func<string, Problem> malformed, CancellationToken cancellation)
    {
        if (!CallerFilter.Of(context).Actor.Is("admin"))
        {
            return (null, ProblemResult.Of(CommandErrors.AdminsOnly()));
        }

        var text = await TextBody.Read(context.Request, cancellation);
        return (text, text is null ? ProblemResult.Of(malformed("The file is not UTF-8.")) : Results.Empty);
    }
}
