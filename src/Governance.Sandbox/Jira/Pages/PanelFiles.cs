using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Manifest;
using Governance.Sandbox.Jira.Rest;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>
/// The files of the panel's resource, as the manifest names it, with the bridge in front of its page. As on Forge the page
/// has no origin in common with the site, and only its own scripts and styles run in it.
/// </summary>
internal sealed class PanelFiles(JiraSite site, string appFolder)
{
    private const string Bridge = "__bridge.js";
    private const string Head = "<head>";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
    };

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sandbox/panel/{**path}", (Delegate)SendAsync);

    private async Task<IResult> SendAsync(HttpContext http, string path)
    {
        if (site.Manifest.Panel is not { } panel)
        {
            return JiraAnswer.Unsupported("a panel in an app that declares none");
        }

        // The page has no origin of its own, so that even its own scripts are another origin's.
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers["X-Content-Type-Options"] = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        if (path is Bridge or "__tokens.css")
        {
            return PageAssets.Send(http, path == Bridge ? "bridge.js" : "tokens.css");
        }

        if (FileOf(panel, path) is not { } file || !Kinds.TryGetValue(Path.GetExtension(file), out var kind))
        {
            return JiraAnswer.Error(StatusCodes.Status404NotFound, $"The resource of the panel has no file '{path}'. Build it: npm run build in src/web/gate-panel.");
        }

        if (Path.GetExtension(file) != ".html")
        {
            return Results.File(file, kind);
        }

        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {site.Url}; style-src {site.Url}; img-src {site.Url} data:; font-src {site.Url}; frame-ancestors {site.Url}";
        var page = await File.ReadAllTextAsync(file, http.RequestAborted);
        return Results.Text(page.Replace(Head, $"{Head}\n    <script src=\"{Bridge}\"></script>", StringComparison.OrdinalIgnoreCase), kind);
    }

    private string? FileOf(ForgePanel panel, string path)
    {
        var root = Path.GetFullPath(Path.Combine(appFolder, panel.Folder));
        var file = Path.GetFullPath(Path.Combine(root, path));
        return file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }
}
