using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Configuration;
using Governance.Store.Hosting;
using Governance.Store.Storage;
using Governance.Store.Writing;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using Xunit;

namespace Governance.Store.Tests.Support;

/// <summary>A real store on a data folder of its own.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    public const string Tenant = "t1";
    public const string OtherTenant = "t2";
    private readonly ServiceProvider services;
    private readonly bool ownsFolder;
    private int commands;

    private TestStore(string folder, bool ownsFolder, string checkpoints, Database? database)
    {
        (Folder, this.ownsFolder) = (folder, ownsFolder);
        ReadyKeys.PutInto(folder);
        var options = new StoreOptions { DataFolder = folder, Origin = "governance.example", CheckpointFolder = checkpoints };
        options.Tenants.Add(new TenantOptions { Id = Tenant });
        options.Tenants.Add(new TenantOptions { Id = OtherTenant });
        var parts = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddGovernanceCore(options);
        services = (database is null ? parts : parts.AddSingleton(database)).BuildServiceProvider();
    }

    public static Actor Admin { get; } = new() { Subject = "api:admin-one", Via = "api", Roles = ["admin"] };

    public static Actor SecondAdmin { get; } = new() { Subject = "api:admin-two", Via = "api", Roles = ["admin"] };

    public ManualClock Clock { get; } = new();

    public string Folder { get; }

    public ICommandBus Bus => Get<ICommandBus>();

    public static async Task<TestStore> Start(string? folder = null, string checkpoints = "", Database? database = null)
    {
        var store = new TestStore(folder ?? Directory.CreateTempSubdirectory("governance-store-").FullName, folder is null, checkpoints, database);
        await store.Get<StoreEngine>().StartAsync(CancellationToken.None);
        return store;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public string NextId() => FormattableString.Invariant($"command-{++commands:D4}");

    public async Task<CommandResult> Done(Command command)
    {
        var result = await Bus.Submit(command);
        Assert.True(result.Succeeded, $"{result.Code}: {result.Detail}");
        return result;
    }

    public async Task<CommandResult> Denied(Command command, string code)
    {
        var result = await Bus.Submit(command);
        Assert.Equal(code, result.Code);
        Assert.NotEmpty(result.Detail!);
        return result;
    }

    public Task Stop() => Get<StoreEngine>().StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
