using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.JiraApp;
using Governance.Server.Portfolio;
using Governance.Store.Auth;
using Governance.Store.Configuration;
using Governance.Store.Hosting;
using Governance.Store.Sync.Hosting;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Governance.Server.CommandLine;

/// <summary><c>governance serve</c>: the store, its sync and the Jira edge in one process.</summary>
internal static class ServeCommand
{
    private const long MostBytes = 1024 * 1024;

    public static Command Make()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, separated by semicolons; otherwise ASPNETCORE_URLS." };
        var command = new Command("serve", "Runs the server.") { urls };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(urls), cancellation));
        return command;
    }

    private static async Task<int> Run(string? urls, CancellationToken cancellation)
    {
        try
        {
            await using var app = Build(urls);
            await app.StartAsync(cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (ConfigurationFault fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static WebApplication Build(string? urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddGovernanceStore(builder.Configuration);
        builder.Services.AddGovernanceSync(builder.Configuration);
        builder.Services.AddJiraApp(builder.Configuration);
        var app = builder.Build();
        SandboxGuard.Check(app.Services.GetRequiredService<StoreOptions>(), Addresses(app));
        app.MapGovernanceApi();
        app.MapGovernanceSync();
        app.MapJiraApp();
        app.MapPortfolioPage();
        return app;
    }

    private static string[] Addresses(WebApplication app)
    {
        // Ports without addresses mean every address of the machine, and count only when no address is given.
        var ports = (app.Configuration["http_ports"] + ";" + app.Configuration["https_ports"]).Split(';', StringSplitOptions.RemoveEmptyEntries);
        var otherwise = ports.Length == 0 ? "http://localhost:5000" : string.Join(';', ports.Select(port => $"http://0.0.0.0:{port}"));
        var configured = app.Configuration[WebHostDefaults.ServerUrlsKey] ?? otherwise;
        var endpoints = app.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? string.Empty);
        return [.. configured.Split(';', StringSplitOptions.RemoveEmptyEntries), .. endpoints];
    }
}
