using System;
using System.IO;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Control;
using Governance.Sandbox.Jira.Functions;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Manifest;
using Governance.Sandbox.Jira.Pages;
using Governance.Sandbox.Jira.Remote;
using Governance.Sandbox.Jira.Rest;
using Governance.Sandbox.Jira.Search;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Sandbox.Jira;

/// <summary>A local Jira: one site with the Forge app of a folder installed. Everything is in memory and ends with it.</summary>
public static class JiraSandbox
{
    /// <summary>Composes it; the caller starts and stops what comes back.</summary>
    /// <exception cref="ArgumentException">An address is not absolute, or it would listen beyond this machine.</exception>
    /// <exception cref="InvalidDataException">The app's manifest is absent, malformed, or asks for what is not supported here.</exception>
    public static WebApplication Build(JiraSandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var url = Address(options.Url);
        if (!new Uri(url).IsLoopback)
        {
            throw new ArgumentException("The local Jira listens on this machine only. Give a loopback address.", nameof(options));
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options.Clock);
        AddServices(builder.Services, options, new JiraSite(url, ManifestReader.Read(options.JiraAppFolder)), Address(options.RemoteUrl));

        var app = builder.Build();
        Map(app);
        return app;
    }

    private static string Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address.AbsoluteUri.TrimEnd('/')
        : throw new ArgumentException($"'{url}' is not an absolute http address.", nameof(url));

    private static void AddServices(IServiceCollection services, JiraSandboxOptions options, JiraSite site, string remoteUrl)
    {
        services.AddSingleton(site);
        services.AddSingleton(options);
        services.AddSingleton<AccountBook>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton<FieldCatalog>();
        services.AddSingleton<IssueJson>();
        services.AddSingleton<IssueSearch>();
        services.AddSingleton(_ => new SigningKey(options.SigningKey));
        services.AddSingleton<InvocationTokens>();
        services.AddSingleton<RemoteHeaders>();
        services.AddSingleton<EventFaults>();
        services.AddSingleton<EventQueue>();
        services.AddSingleton<GateRules>();
        services.AddSingleton<Authentication>();
        services.AddSingleton(all => new IssueBook(all.GetRequiredService<FieldCatalog>(), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<EventQueue>().Add));
        services.AddSingleton(all => new FieldInput(all.GetRequiredService<FieldCatalog>(), all.GetRequiredService<AccountBook>(), site.Url));
        services.AddSingleton(all => new RemoteSender(remoteUrl, all.GetRequiredService<RemoteHeaders>(), all.GetRequiredService<ILogger<RemoteSender>>()));
        services.AddSingleton(all => new PageCalls(remoteUrl, all.GetRequiredService<RemoteHeaders>()));
        services.AddSingleton(all => new FunctionHost(options.NodeCommand, Path.GetFullPath(options.JiraAppFolder), site.Manifest.Validator?.Handler ?? "",
            options.FunctionTimeout, all.GetRequiredService<ILogger<FunctionHost>>()));
        services.AddSingleton(all => new GateValidation(site, remoteUrl, all.GetRequiredService<RemoteHeaders>(), all.GetRequiredService<FunctionHost>()));
        services.AddSingleton(all => new ScheduleSending(site, all.GetRequiredService<RemoteSender>(), all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<ScheduleSending>>()));
        services.AddHostedService(all => all.GetRequiredService<ScheduleSending>());
        services.AddHostedService<EventSending>();
    }

    private static void Map(WebApplication app)
    {
        var all = app.Services;
        var site = all.GetRequiredService<JiraSite>();
        var book = all.GetRequiredService<IssueBook>();
        var rules = all.GetRequiredService<GateRules>();
        var json = all.GetRequiredService<IssueJson>();
        app.Use((http, next) => StripApiPrefix(http, next, site.CloudId));
        var faults = new FaultRoutes(all.GetRequiredService<EventFaults>());
        app.Use(faults.ApplyAsync);
        app.UseRouting();
        app.Use((http, next) => all.GetRequiredService<Authentication>().InvokeAsync(http, next));
        app.Use(NameWhatIsMissing);

        app.MapGet("/.well-known/jwks.json", (SigningKey key) => JiraAnswer.Ok(key.PublicKeys()));
        new ControlRoutes(site, all.GetRequiredService<AccountBook>(), book, rules, all.GetRequiredService<ScheduleSending>()).Map(app);
        new AdministratorRoutes(site, all.GetRequiredService<AccountBook>(), book, all.GetRequiredService<FieldCatalog>(), rules).Map(app);
        new BindRoutes(site, all.GetRequiredService<AccountBook>(), all.GetRequiredService<PageCalls>()).Map(app);
        faults.Map(app);
        new IssueRoutes(book, json, all.GetRequiredService<FieldInput>()).Map(app);
        new TransitionRoutes(book, rules, all.GetRequiredService<GateValidation>(), site.Url).Map(app);
        new SearchRoutes(all.GetRequiredService<IssueSearch>(), json).Map(app);
        new ChangelogRoutes(book, site.Url).Map(app);
        new PropertyRoutes(book, site.Url).Map(app);
        new FieldRoutes(all.GetRequiredService<FieldCatalog>(), book).Map(app);
        new SiteRoutes(book, site.Url).Map(app);
        new WorkflowRuleRoutes(rules, site).Map(app);
        new SignInRoutes(site, all.GetRequiredService<AccountBook>(), all.GetRequiredService<SessionBook>()).Map(app);
        new BrowseRoutes(site, book, all.GetRequiredService<FieldCatalog>(), all.GetRequiredService<SessionBook>()).Map(app);
        new PanelFiles(site, all.GetRequiredService<JiraSandboxOptions>().JiraAppFolder).Map(app);
        new BridgeRoutes(site, all.GetRequiredService<SessionBook>(), all.GetRequiredService<PageCalls>()).Map(app);
        app.MapFallback("{**path}", (HttpContext http) => JiraAnswer.Unsupported(http));
    }

    /// <summary>Apps call <c>/ex/jira/{cloudId}/rest/…</c>, people <c>/rest/…</c>; another site's id is nobody's here.</summary>
    private static Task StripApiPrefix(HttpContext http, RequestDelegate next, string cloudId)
    {
        if (http.Request.Path.StartsWithSegments("/ex/jira", StringComparison.Ordinal, out var rest))
        {
            if (!rest.StartsWithSegments($"/{cloudId}", StringComparison.Ordinal, out var route))
            {
                return JiraAnswer.Error(StatusCodes.Status404NotFound, "There is no site of that cloudId here.").ExecuteAsync(http);
            }

            http.Request.Path = route;
        }

        return next(http);
    }

    /// <summary>A known path with another method is not supported here either, rather than not allowed.</summary>
    private static async Task NameWhatIsMissing(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
        {
            await JiraAnswer.Unsupported(http).ExecuteAsync(http);
        }
    }
}
