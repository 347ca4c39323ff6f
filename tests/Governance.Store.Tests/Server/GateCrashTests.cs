using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Auth;
using Governance.Store.Hosting;
using Governance.Store.Ledger.Export;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;
using Governance.Store.Measures;

using Microsoft.Data.Sqlite;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>Evidence, approvals and gate decisions while the server is killed: what was acknowledged is there, and no gate is decided twice.</summary>
public sealed class GateCrashTests
{
    private const int Kills = 3;
    private const int Measures = 9;
    private const int EvidenceClients = 4;
    private readonly ConcurrentDictionary<string, string> acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> evidence = [];
    private ServerProcess server = null!;
    private Story story = null!;

    [Fact]
    public async Task Server_KilledWhileGatesAreDecided_LosesNothingAcknowledged_AndDecidesNothingTwice()
    {
        var folder = Directory.CreateTempSubdirectory("governance-crash-").FullName;
        var measures = await Play(folder);
        using var end = new CancellationTokenSource();
        server = await ServerProcess.Start(folder);
        var gates = Task.WhenAll(Enumerable.Range(0, 3).Select(client => Task.Run(() => Gates(measures.SkipLast(1).Where((_, i) => i % 3 == client)))));
        var uploads = Task.WhenAll(Enumerable.Range(0, EvidenceClients).Select(client => Task.Run(() => Uploads(client, measures[^1], end.Token))));
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(700 + (kill * 200)));
            await server.DisposeAsync();
            server = await ServerProcess.Start(folder);
        }

        await gates.WaitAsync(TimeSpan.FromSeconds(60));
        await end.CancelAsync();
        await uploads.WaitAsync(TimeSpan.FromSeconds(60));
        await server.DisposeAsync();
        Check(folder, measures);
        Assert.Empty(StoreTools.Rebuild(folder));
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private void Check(string folder, List<string> measures)
    {
        var entries = new LedgerReader(new Database(folder)).Entries("t1", 1, int.MaxValue);
        var ids = entries.ToLookup(entry => entry.CommandId, StringComparer.Ordinal);
        Assert.True(evidence.Count > 10, $"only {evidence.Count} uploads were acknowledged");
        Assert.All(acknowledged, pair => Assert.Equal("measure/" + pair.Value, ids[pair.Key].Last().Stream));
        Assert.All(ids, command => Assert.Equal(command.Count(), command.Last().Number - command.First().Number + 1));
        Assert.All(ids, command => Assert.Equal(command.Count(), command.Select(entry => entry.Type).Distinct(StringComparer.Ordinal).Count()));
        foreach (var measure in measures.SkipLast(1))
        {
            Assert.Single(entries, entry => entry.Stream == "measure/" + measure && entry.Type == "GateDecided");
        }

        foreach (var digest in evidence)
        {
            var file = Path.Combine(folder, "evidence", "t1", digest[..2], digest);
            Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        }

        using var export = new MemoryStream();
        Assert.True(StoreTools.Export(folder, "t1", export));
        var report = ExportVerifier.Verify(export.ToArray(), StoreTools.VerifierKeys(folder)[0]);
        Assert.True(report.Outcome == VerificationOutcome.Verified, string.Join('\n', report.Findings));
    }

    /// <summary>Measures that wait for their approvals; the last one only takes evidence.</summary>
    private async Task<List<string>> Play(string folder)
    {
        await using var store = await TestStore.Start(folder);
        store.Clock.Now = DateTimeOffset.UtcNow;
        story = await Story.Begin(store);
        var measures = new List<string>();
        for (var i = 0; i <= Measures; i++)
        {
            var item = FormattableString.Invariant($"LEND-{100 + i}");
            var demand = Story.Text(await store.Done(story.DemandOf("opportunity-" + item)), "id");
            await story.Prepare(demand);
            var measure = Story.Text(
                await store.Done(story.Approve() with
                {
                    DemandId = demand,
                    WorkItems = [new WorkItemDraft { Host = "jira", ExternalKey = item, Gate = "G1", Criterion = "regulatory", Title = "Regulatory approval" }],
                }),
                "measureId");
            await store.Done(story.Evidence(new string('a', 64)) with { MeasureId = measure });
            await store.Done(story.Observe(completed: true, version: 1, item));
            measures.Add(measure);
        }

        return measures;
    }

    private async Task Gates(IEnumerable<string> measures)
    {
        foreach (var measure in measures)
        {
            var gate = $"/api/v1/measures/{measure}/gates/G1";
            if (await Until(story.Owner, token => server.Send(HttpMethod.Get, gate, token)) is not { } look || look["packetDigest"] is not { } digest)
            {
                throw new InvalidOperationException("The gate has no packet.");
            }

            foreach (var (step, person) in new[] { ("sponsor", story.Sponsor), ("controller", story.Controller) })
            {
                var body = $$"""{"step":"{{step}}","answer":"Approve","packetDigest":"{{digest.GetValue<string>()}}","comment":"Seen"}""";
                await Post(person, measure, gate + "/approvals", body);
            }

            await Post(story.Owner, measure, gate + "/reviews", """{"outcome":"Go"}""");
            await Task.Delay(300);
        }
    }

    private async Task Uploads(int client, string measure, CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var key = FormattableString.Invariant($"upload-{client}-{i}");
            var answer = await Until(story.Owner, async token =>
            {
                using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(key));
                return await server.Send(HttpMethod.Post, $"/api/v1/measures/{measure}/evidence?kind=minutes&name={key}.txt", token, content, key);
            });
            acknowledged[ApiCommandId.Of("api:" + story.Owner, key)] = measure;
            evidence.Add(answer!["sha256"]!.GetValue<string>());
        }
    }

    /// <summary>Sent until it is acknowledged, and then once more.</summary>
    private async Task Post(string person, string measure, string path, string body)
    {
        var key = Guid.NewGuid().ToString("N");
        var first = await Until(person, token => server.Post(path, token, body, key));
        acknowledged[ApiCommandId.Of("api:" + person, key)] = measure;
        Assert.Equal(first!.ToJsonString(), (await Until(person, token => server.Post(path, token, body, key)))!.ToJsonString());
    }

    private async Task<JsonNode?> Until(string person, Func<string, Task<(int Status, JsonNode? Body)>> send)
    {
        while (true)
        {
            try
            {
                var (status, body) = await send(await server.Token(person, "Sandbox Person"));
                if (status == 200)
                {
                    return body;
                }

                Assert.True(status is not (400 or 403 or 404 or 409), $"{status}: {body?.ToJsonString()}");
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or ObjectDisposedException or IOException or JsonException or InvalidOperationException)
            {
                await Task.Delay(50);
            }
        }
    }
}
