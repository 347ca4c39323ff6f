using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Governance.JiraApp.Api;
using Governance.JiraApp.Detection;
using Governance.JiraApp.Edge;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Panel;
using Governance.JiraApp.Sync;
using Governance.JiraApp.Tokens;
using Governance.Store.Configuration;
using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp;

/// <summary>Adds the Jira edge and its sync, and maps the routes of the Forge remote.</summary>
public static class JiraAppServices
{
    // Somebody waits in a transition dialog while the keys are fetched: 25 seconds in all.
    private static readonly TimeSpan KeysTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Adds the edge when <c>Governance:Jira</c> is configured. The store and its sync must be added too.</summary>
    /// <exception cref="ConfigurationFault">The section cannot be used.</exception>
    public static IServiceCollection AddJiraApp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.GetSection("Governance:Jira:Sites").GetChildren().Any())
        {
            throw Fault("Configuration.SitesAreBoundByCode",
                "Governance:Jira:Sites is not read any more: a site belongs to a tenant after proof. Remove the section, start the server, "
                + "ask for a code with POST /api/v1/hosts/codes, and enter it in Jira on the app's page for administrators.");
        }

        var options = new JiraOptions();
        configuration.GetSection("Governance:Jira").Bind(options);
        services.AddSingleton(options);
        if (!options.IsConfigured)
        {
            return services;
        }

        if (options.Problem() is { } problem)
        {
            throw new ConfigurationFault(problem);
        }

        // The seal's keys lie with the server's other keys, beside the database and not in it, in a folder that only its
        // owner can read. That they are not encrypted once more is known, and not worth a warning at each start.
        services.AddLogging(logging => logging.AddFilter(
            "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddDataProtection()
            .SetApplicationName("Governance")
            .PersistKeysToFileSystem(new DirectoryInfo(
                Path.Combine(configuration["Governance:DataFolder"] ?? ".", "keys", "protection")));
        services.AddSingleton(provider => new ForgeKeys(new HttpClient(NewTransport()) { Timeout = KeysTimeout }, options, Clock(provider)));
        services.AddSingleton(provider => new JiraHttp(NewHttp(provider)));
        services.AddSingleton<JiraFields>();
        services.AddSingleton<JiraStatuses>();
        services.AddSingleton<JiraClient>();
        services.AddSingleton<JiraWorkflows>();
        services.AddJiraDetection();
        services.AddSingleton<ForgeTokenVerifier>();
        services.AddSingleton<ISecretTable, SecretTable>();
        services.AddSingleton<JiraTokens>();
        services.AddSingleton<IssueMap>();
        services.AddSingleton<IssueObserver>();
        services.AddSingleton<IssueLook>();
        services.AddSingleton<ReturnedIssues>();
        services.AddSingleton<ValidatorSweep>();
        services.AddSingleton<JiraReader>();
        services.AddSingleton<JiraInbox>();
        services.AddSingleton<JiraDelivery>();
        services.AddSingleton<JiraWake>();
        services.AddSingleton<TransitionValidator>();
        services.AddSingleton<ForgeRoutes>();
        services.AddGatePanel();
        services.AddSingleton<BindRoute>();
        services.AddSingleton<JiraSync>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<JiraSync>());
        return services;
    }

    /// <summary>Maps the routes under <c>/forge</c>. Bearer tokens of people do not open them; invocation tokens do.</summary>
    public static WebApplication MapJiraApp(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Services.GetService<ForgeRoutes>() is not { } routes)
        {
            return app;
        }

        var group = app.MapGroup("/forge").AllowAnonymous().ExcludeFromDescription();
        group.MapPost("/validate", (HttpRequest request, CancellationToken cancellation) => routes.ValidateAsync(request, cancellation));
        group.MapPost("/events", (HttpRequest request, CancellationToken cancellation) => routes.EventsAsync(request, cancellation));
        group.MapPost("/tokens", (HttpRequest request, CancellationToken cancellation) => routes.TokensAsync(request, cancellation));
        var bind = app.Services.GetRequiredService<BindRoute>();
        group.MapPost("/bind", (HttpRequest request, CancellationToken cancellation) => bind.BindAsync(request, cancellation));
        group.MapGatePanel();
        return app;
    }

    private static ConfigurationFault Fault(string code, string words) => new($"{words} [{code}]");

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    private static HttpClient NewHttp(IServiceProvider provider) =>
        new(new RetryHandler(RetryPolicy.Default, Clock(provider))
        {
            InnerHandler = new BoundSiteHandler(provider.GetRequiredService<IHostBindings>()) { InnerHandler = NewTransport() },
        });

    // Redirects are not followed: a token goes where an allowed address says, and nowhere else.
    private static SocketsHttpHandler NewTransport() => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };
}
