using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;

using Governance.Store.Configuration;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Server.Portfolio;

/// <summary>Serves the portfolio page at <c>/portfolio/</c>. The page holds no data; what it shows it reads from the API with the person's own token.</summary>
internal static class PortfolioPage
{
    private const string NonceWord = "GOVERNANCE-NONCE";
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapPortfolioPage(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<StoreOptions>();
        var options = new PortfolioOptions();
        app.Configuration.GetSection(PortfolioOptions.Section).Bind(options);
        var files = PageFiles.Read(Path.Combine(AppContext.BaseDirectory, "portfolio"));
        var issuer = store.Sandbox ? null : PagePolicy.OriginOf(store.Auth.Authority);

        Map(app, "/portfolio/config.json", context => Settings(context, store, options));
        Map(app, "/portfolio/{**path}", context => Serve(context, files, issuer));
    }

    private static void Map(WebApplication app, string route, Func<HttpContext, Task> answer) =>
        app.MapMethods(route, Reading, context => answer(context)).AllowAnonymous().ExcludeFromDescription();

    private static Task Settings(HttpContext context, StoreOptions store, PortfolioOptions options)
    {
        PagePolicy.Common(context.Response);
        context.Response.Headers.CacheControl = "no-store";
        if (store.Sandbox)
        {
            return Results.Json(new { Sandbox = true, Tenants = store.Tenants.Select(tenant => tenant.Id) }).ExecuteAsync(context);
        }

        return options.ClientId.Length == 0
            ? No(context, StatusCodes.Status503ServiceUnavailable, "Page.SignInNotConfigured", "Nobody can sign in to the page yet. Register the page as a public client at the OIDC issuer and set Governance:Portfolio:ClientId and Governance:Portfolio:Scope.")
            : Results.Json(new { Sandbox = false, store.Auth.Authority, options.ClientId, options.Scope }).ExecuteAsync(context);
    }

    private static Task Serve(HttpContext context, PageFiles files, string? issuer)
    {
        var path = context.Request.RouteValues["path"] as string ?? string.Empty;
        if (files.IndexText is null)
        {
            return No(context, StatusCodes.Status503ServiceUnavailable, "Page.NotBuilt", "The portfolio page is not built. Run `npm ci` and `npm run build` in src/web, then build the server again.");
        }

        if (path.Length == 0 && context.Request.Path.Value?.EndsWith('/') != true)
        {
            context.Response.Redirect("/portfolio/");
            return Task.CompletedTask;
        }

        if (path is "" or "index.html")
        {
            return Index(context, files.IndexText, issuer);
        }

        if (!files.Files.TryGetValue(path, out var file))
        {
            return No(context, StatusCodes.Status404NotFound, "Page.FileUnknown", "The page has no such file. Load /portfolio/ again.");
        }

        PagePolicy.Common(context.Response);
        return file.Send(context, path.StartsWith("assets/", StringComparison.Ordinal));
    }

    private static Task Index(HttpContext context, string text, string? issuer)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        PagePolicy.Apply(context.Response, nonce, issuer);
        context.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(text.Replace(NonceWord, nonce, StringComparison.Ordinal), context.RequestAborted);
    }

    private static Task No(HttpContext context, int status, string code, string detail)
    {
        PagePolicy.Common(context.Response);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code }).ExecuteAsync(context);
    }
}
