using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp;
using Governance.JiraApp.Sync;
using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Statuses;
using Governance.Store.Sweeps;
using Governance.Store.Sync.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>The store with its sync and its Jira edge, as the server composes them. It looks when the test says so, and can be ended and started again.</summary>
internal sealed class StoreHost(string address, IReadOnlyDictionary<string, string?> settings, RunClock clock) : IAsyncDisposable
{
    public const string Tenant = "sandbox";

    // What looks by itself in the server; here the script says when.
    private static readonly Type[] Loops = [typeof(SweepService<StatusSweep>), typeof(DataverseSync), typeof(JiraSync)];
    private WebApplication? app;

    public static Actor FirstAdmin { get; } = new() { Subject = "api:admin-one", Via = "api", Roles = ["admin"] };

    public static Actor SecondAdmin { get; } = new() { Subject = "api:admin-two", Via = "api", Roles = ["admin"] };

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddGovernanceStore(builder.Configuration);
        builder.Services.AddGovernanceSync(builder.Configuration);
        builder.Services.AddJiraApp(builder.Configuration);
        foreach (var loop in builder.Services.Where(IsLoop).ToList())
        {
            builder.Services.Remove(loop);
        }

        // The API is not called here, and its routes cost more than a run.
        app = builder.Build();
        app.MapJiraApp();
        await app.StartAsync();
    }

    public async Task Restart()
    {
        await DisposeAsync();
        await Start();
    }

    public T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    public async Task<CommandResult> Done(Command command)
    {
        var result = await Get<ICommandBus>().Submit(command);
        Assert.True(result.Succeeded, $"{command.GetType().Name}: {result.Code} {result.Detail}");
        return result;
    }

    public Task TurnDataverse(bool look, CancellationToken cancellation) => Get<DataverseSync>().TurnAsync(Tenant, look, cancellation);

    public Task TurnJira(bool look, CancellationToken cancellation) => Get<JiraSync>().TurnAsync(Tenant, look, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            app = null;
            SqliteConnection.ClearAllPools();
        }
    }

    // A loop is registered by its type, or by a factory that hands out the singleton of that type.
    private static bool IsLoop(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (Array.IndexOf(Loops, service.ImplementationType) >= 0
            || Array.Exists(Loops, loop => service.ImplementationFactory?.Method.DeclaringType?.FullName is { } place
                && (place.Contains("SyncServices", StringComparison.Ordinal) || place.Contains("JiraAppServices", StringComparison.Ordinal))));
}
