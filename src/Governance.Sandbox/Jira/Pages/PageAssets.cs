using System.Collections.Generic;
using System.IO;
using System.Reflection;
using Governance.Sandbox.Jira.Rest;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>Scripts and styles of the pages.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    };

    public static IResult Send(HttpContext http, string name) =>
        Kinds.TryGetValue(Path.GetExtension(name), out var kind) && Open(name) is { } file
            ? Results.Stream(file, kind)
            : JiraAnswer.Unsupported(http);

    public static Stream? Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream($"jira-pages/{name}");
}
