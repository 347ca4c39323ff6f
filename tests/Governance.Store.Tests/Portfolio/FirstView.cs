using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Storage;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

/// <summary>A server over a portfolio of many measures, asked what the page asks for its first view.</summary>
internal sealed class FirstView : IAsyncDisposable
{
    /// <summary>So many measures are played; each is there many times afterwards, because the commands of 100,000 take longer than a test should.</summary>
    private const int Played = 200;

    private const string Multiply = """
        CREATE TEMP TABLE numbers AS WITH RECURSIVE n(number) AS (SELECT 1 UNION ALL SELECT number+1 FROM n WHERE number+1<@times) SELECT number, printf('%012d', number) AS ending FROM n;
        CREATE TEMP TABLE played AS SELECT tenant, id, substr(id, 1, 24) AS beginning FROM measure_lines;
        INSERT INTO documents SELECT d.tenant, d.kind, p.beginning || n.ending, d.version, replace(d.body, d.id, p.beginning || n.ending)
          FROM played p JOIN documents d ON d.tenant=p.tenant AND d.kind='measure' AND d.id=p.id CROSS JOIN numbers n;
        INSERT INTO measure_lines SELECT l.tenant, p.beginning || n.ending, l.name_order || ' ' || n.ending, l.gate_order, l.worst_order, l.risk_order, l.gate, l.implementation, l.potential, l.state, l.parent_id
          FROM played p JOIN measure_lines l ON l.tenant=p.tenant AND l.id=p.id CROSS JOIN numbers n;
        INSERT INTO lookups SELECT k.tenant, k.name, replace(k.key, p.id, p.beginning || n.ending), p.beginning || n.ending
          FROM played p JOIN lookups k ON k.tenant=p.tenant AND k.name='holder' AND k.value=p.id CROSS JOIN numbers n;
        """;

    private static readonly string[] Questions =
    [
        "/portfolio", "/portfolio/measures?sort=worst&count=100", "/portfolio/news?since=0&wait=0", "/people?count=1000", "/breaches?state=Open&count=100",
    ];

    private readonly ServerProcess server;
    private readonly string token;

    private FirstView(ServerProcess server, string token) => (this.server, this.token) = (server, token);

    public static async Task<FirstView> Over(string folder, int measures)
    {
        await using (var store = await TestStore.Start(folder))
        {
            store.Clock.Now = DateTimeOffset.UtcNow;
            await Fill(store);
            await store.Stop();
            using var connection = store.Get<Database>().Open();
            connection.Execute(Multiply, new { times = measures / Played });
            Assert.Equal(measures, connection.ExecuteScalar<int>("SELECT count(*) FROM measure_lines"));
        }

        var started = await ServerProcess.Start(folder);
        return new FirstView(started, await started.Token(null, "Sandbox Visitor"));
    }

    /// <summary>How long all answers of the first view take, asked at the same time as the page does.</summary>
    public async Task<TimeSpan> Time()
    {
        var begin = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Questions.Select(question => server.Send(HttpMethod.Get, "/api/v1" + question, token)));
        var taken = Stopwatch.GetElapsedTime(begin);
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        return taken;
    }

    /// <summary>How long one answer takes.</summary>
    public async Task<TimeSpan> Time(string question)
    {
        var begin = Stopwatch.GetTimestamp();
        var (status, _) = await server.Send(HttpMethod.Get, "/api/v1" + question, token);
        Assert.Equal(200, status);
        return Stopwatch.GetElapsedTime(begin);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task Fill(TestStore store)
    {
        var story = await PortfolioStory.Begin(store);
        var packages = new List<string>();
        for (var chain = 0; chain < 5; chain++)
        {
            packages.Add((await story.NewChain())[3]);
        }

        List<int> numbers = [.. Enumerable.Range(0, Played)];
        var demands = await All(store, numbers.Select(number => story.People.DemandOf($"many-{number}")));
        var ready = demands.Select(demand => story.People.Preparing(Story.Text(demand, "id"))).ToList();
        for (var step = 0; step < ready[0].Count; step++)
        {
            await All(store, ready.Select(commands => commands[step]));
        }

        var made = await All(store, numbers.Zip(demands, (number, demand) => Approval(story, number, Story.Text(demand, "id"))));
        List<string> ids = [.. made.Select(result => Story.Text(result, "measureId"))];
        await All(store, ids.Select(id => story.People.Define() with { MeasureId = id }));
        await All(store, ids.Select((id, at) => story.Place(id, packages[at % packages.Count])));
        await All(store, numbers.Zip(ids, (number, id) => story.Effects(
            id,
            story.People.Owner,
            PortfolioStory.Effect("2099-01", 1000m + number, (1000m + number) * (number % 3 == 0 ? 0.5m : 1m)),
            PortfolioStory.Effect("2099-02", 500m, 500m))));
    }

    private static DecideIntake Approval(PortfolioStory story, int number, string demand)
    {
        var approve = story.People.Approve();
        var name = string.Create(CultureInfo.InvariantCulture, $"Measure {number}");
        return approve with { DemandId = demand, Measure = approve.Measure! with { Rulebook = story.Rulebook, Name = name }, WorkItems = [] };
    }

    private static Task<CommandResult[]> All(TestStore store, IEnumerable<Command> commands) => Task.WhenAll(commands.Select(store.Done));
}
