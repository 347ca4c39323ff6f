using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Statuses;

using Xunit;

namespace Governance.Store.Tests.Recount;

/// <summary>
/// What the API shows equals a recount from the exported ledger, to the cent: after each command in its own answer, and at
/// several moments in every query.
/// </summary>
public sealed class RecountTests(RecountServer server) : IClassFixture<RecountServer>
{
    private const int Moments = 4;
    private const int InOneGo = 12;
    private const int Goes = 3;
    private static readonly DateTimeOffset Beginning = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(RecountSeeds.Data), MemberType = typeof(RecountSeeds))]
    public async Task EveryNumber_EqualsARecountFromTheExportedLedger(int seed)
    {
        server.Clock.Now = Beginning;
        var story = new RecountStory(server, RecountSeeds.TenantOf(seed));
        var history = new RandomHistory(story, seed);
        var check = new RecountCheck(story);
        await story.Begin();
        await history.Prepare();
        for (var moment = 0; moment < Moments; moment++)
        {
            for (var go = 0; go < Goes; go++)
            {
                // Odd seeds send one command after the other, so that the same seed is the same ledger; even ones send all at once.
                var sent = Enumerable.Range(0, InOneGo).Select(_ => (Command: history.Next(), Key: story.Key())).ToList();
                foreach (var together in sent.Chunk(seed % 2 == 0 ? InOneGo : 1))
                {
                    foreach (var (status, body) in await Task.WhenAll(together.Select(one => Send(one.Command, one.Key))))
                    {
                        check.Remember(status, body);
                    }
                }
            }

            server.Clock.Now += TimeSpan.FromDays(13 * (moment + 1));
            await server.Get<StatusSweep>().WorkAsync(story.Tenant, CancellationToken.None);
            await check.Moment();
        }

        check.Answers();
    }

    private async Task<(int Status, JsonNode Body)> Send((string Path, string Token, string Body) command, string key) =>
        await server.Post(command.Path, command.Token, command.Body, key);
}
