using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Auth;
using Governance.Store.Hosting;
using Governance.Store.Ledger.Export;
using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>R1 in its short form: the real server is killed under load, and what it acknowledged is there, once.</summary>
public sealed class CrashTests
{
    private const int Kills = 3;
    private const int Clients = 8;

    [Fact]
    public async Task Server_KilledUnderLoad_LosesNothingAcknowledged_AndDoesNothingTwice()
    {
        var folder = Directory.CreateTempSubdirectory("governance-crash-").FullName;
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        using var end = new CancellationTokenSource();
        var current = new Current(await ServerProcess.Start(folder));
        await current.SignIn();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => Load(client, current, acknowledged, end.Token))).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1200 + (kill * 300)));
            await current.Server.Kill();
            await current.Server.DisposeAsync();
            current.Server = await ServerProcess.Start(folder);
            await current.SignIn();
        }

        await Task.Delay(TimeSpan.FromMilliseconds(500));
        await end.CancelAsync();
        await Task.WhenAll(clients);
        await current.Server.DisposeAsync();

        Assert.True(acknowledged.Count > 50, $"only {acknowledged.Count} requests were acknowledged");
        CheckLedger(folder, acknowledged);
        Assert.Empty(StoreTools.Rebuild(folder));
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static void CheckLedger(string folder, ConcurrentDictionary<string, string> acknowledged)
    {
        var entries = new LedgerReader(new Database(folder)).Entries("t1", 1, int.MaxValue);
        var ids = entries.ToLookup(entry => entry.CommandId, entry => entry.Stream, StringComparer.Ordinal);
        Assert.All(ids, commands => Assert.Single(commands));
        Assert.All(acknowledged, pair => Assert.Equal("person/" + pair.Value, Assert.Single(ids[ApiCommandId.Of("api:Sandbox Admin", pair.Key)])));
        using var export = new MemoryStream();
        Assert.True(StoreTools.Export(folder, "t1", export));
        var report = ExportVerifier.Verify(export.ToArray(), StoreTools.VerifierKeys(folder)[0]);
        Assert.True(report.Outcome == VerificationOutcome.Verified, string.Join('\n', report.Findings));
    }

    /// <summary>A client repeats each request until it is acknowledged, and every seventh one once more.</summary>
    private static async Task Load(int client, Current current, ConcurrentDictionary<string, string> acknowledged, CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var key = FormattableString.Invariant($"client-{client}-{i}");
            string? id = null;
            while (id is null)
            {
                id = await Try(current, key);
            }

            acknowledged[key] = id;
            if (i % 7 == 0 && await Try(current, key) is { } again)
            {
                Assert.Equal(id, again);
            }
        }
    }

    private static async Task<string?> Try(Current current, string key)
    {
        try
        {
            var (status, body) = await current.Server.Post("/api/v1/people", current.Token, "{\"name\":\"" + key + "\"}", key);
            if (status == 200)
            {
                return body!["id"]!.GetValue<string>();
            }

            await Task.Delay(20);
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or ObjectDisposedException or IOException or JsonException or InvalidOperationException)
        {
            await Task.Delay(50);
            return null;
        }
    }

    private sealed class Current(ServerProcess server)
    {
        public ServerProcess Server { get; set; } = server;

        public string Token { get; private set; } = string.Empty;

        public async Task SignIn() => Token = await Server.Token(roles: "admin");
    }
}
