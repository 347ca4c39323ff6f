using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Xunit;

namespace Governance.Store.Tests.Recount;

/// <summary>Holds what the API shows against the recount.</summary>
internal sealed class RecountCheck(RecountStory story)
{
    private readonly Dictionary<long, JsonNode> answers = [];
    private IReadOnlyList<LedgerLine> lines = [];

    public void Remember(int status, JsonNode body)
    {
        Assert.True(status is 200 or (>= 400 and < 500), $"{status} {body}");
        if (status == 200 && body["ledgerNumber"] is { } number)
        {
            answers.Add(number.GetValue<long>(), body);
        }
    }

    /// <summary>Every query at this moment.</summary>
    public async Task Moment()
    {
        lines = LedgerCopy.Read(await story.Server.Bytes("/ledger/export", story.Admin));
        var count = new LedgerCount();
        foreach (var line in lines)
        {
            count.Take(line);
        }

        CheckLights(count);
        var tree = await story.Server.Json("/portfolio", story.Admin);
        Assert.Equal(count.LastNumber, tree["ledgerNumber"]!.GetValue<long>());
        var shown = Flat(tree["root"]!).ToList();
        Assert.Equal(count.Nodes.Count + 1, shown.Count);
        foreach (var node in shown)
        {
            var id = node["id"]!.GetValue<string>();
            var expected = CountedRollup.Of(count, id, story.Tenant);
            Assert.Equal(expected, ShownRollup.Of(node));
            Assert.Equal(expected, ShownRollup.Of(await story.Server.Json("/portfolio/nodes/" + id, story.Admin)));
            Assert.Equal(
                count.Measures.Values.Where(measure => CountedRollup.Path(count, measure.Parent).Contains(id)).Select(measure => measure.Id).Order(StringComparer.Ordinal),
                (await Lines($"node={id}&count=1000")).Select(line => line["id"]!.GetValue<string>()));
        }

        var all = await Lines("count=5");
        Assert.Equal(count.Measures.Keys.Order(StringComparer.Ordinal), all.Select(line => line["id"]!.GetValue<string>()));
        foreach (var line in all)
        {
            await CheckLine(count.Measures[line["id"]!.GetValue<string>()], count, line);
        }
    }

    /// <summary>Each answer said how it stood right after its own command: everything that changed, nothing else wrong.</summary>
    public void Answers()
    {
        var count = new LedgerCount();
        var checkedAnswers = 0;
        for (var at = 0; at < lines.Count;)
        {
            var command = lines[at].CommandId;
            var before = All(count);
            JsonNode? answer = null;
            for (; at < lines.Count && lines[at].CommandId == command; at++)
            {
                count.Take(lines[at]);
                answer ??= answers.GetValueOrDefault(lines[at].Number);
            }

            if (answer is null)
            {
                continue;
            }

            var after = All(count);
            var shown = (answer["rollup"]?.AsArray() ?? []).ToDictionary(node => node!["id"]!.GetValue<string>(), node => ShownRollup.Of(node!), StringComparer.Ordinal);
            Assert.All(shown, node => Assert.Equal(after[node.Key], node.Value));
            Assert.Empty(after.Where(node => before.TryGetValue(node.Key, out var old) && !old.SequenceEqual(node.Value)).Select(node => node.Key).Except(shown.Keys));
            Assert.True(shown.Count == 0 || shown.Keys.Last() == CountedRollup.Organization, "The organization stands last.");
            checkedAnswers += shown.Count == 0 ? 0 : 1;
        }

        Assert.InRange(checkedAnswers, 20, int.MaxValue);
    }

    private static IEnumerable<JsonNode> Flat(JsonNode node) => node["children"]!.AsArray().SelectMany(child => Flat(child!)).Prepend(node);

    private static string Months(KeyValuePair<(string Currency, string Kind, string Period), CountedRow> row) =>
        $"{row.Key.Kind} {row.Key.Currency} {row.Key.Period} {Text(row.Value.Plan)} {Text(row.Value.Forecast)} {Text(row.Value.Actual)}";

    private static string Text(BigInteger? cents) => cents is { } known ? Money.Text(known) : "-";

    private Dictionary<string, IReadOnlyList<string>> All(LedgerCount count) =>
        count.Nodes.Keys.Append(CountedRollup.Organization).ToDictionary(id => id, id => CountedRollup.Of(count, id, story.Tenant), StringComparer.Ordinal);

    // A measure that ended keeps its last lights; all others show those of today.
    private void CheckLights(LedgerCount count)
    {
        var today = DateOnly.FromDateTime(story.Server.Clock.Now.UtcDateTime);
        foreach (var measure in count.Measures.Values.Where(measure => measure.IsLive))
        {
            Assert.Equal(
                (measure.Id, CountedLights.Implementation(measure, count.MilestoneDays, today), CountedLights.Potential(measure, count.Tolerance, today)),
                (measure.Id, measure.Implementation, measure.Potential));
        }
    }

    private async Task CheckLine(CountedMeasure measure, LedgerCount count, JsonNode line)
    {
        var expected = CountedRollup.Line(count, measure);
        Assert.Equal(expected, ShownRollup.Line(line));
        var page = await story.Server.Json("/portfolio/measures/" + measure.Id, story.Admin);
        Assert.Equal(expected, ShownRollup.Line(page));
        Assert.Equal(measure.Rows.Select(Months).Order(StringComparer.Ordinal), ShownRollup.Months(page).Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<JsonNode>> Lines(string query)
    {
        var found = new List<JsonNode>();
        for (string? after = string.Empty; after is not null;)
        {
            var page = await story.Server.Json($"/portfolio/measures?{query}&after={after}", story.Admin);
            found.AddRange(page["items"]!.AsArray().Select(line => line!));
            after = page["next"]?.GetValue<string>();
        }

        return found;
    }
}
