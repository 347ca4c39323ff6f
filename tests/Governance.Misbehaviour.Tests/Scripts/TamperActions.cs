using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>
/// Writes past the plug-ins and past the app, each column at most there and back between two rests: what lies in between
/// would read differently once the store had put it back.
/// </summary>
internal static class TamperActions
{
    private static readonly string[] Columns = ["gov_doi", "gov_gate", "gov_state", "gov_implementationstatus", "gov_potentialstatus"];
    private static readonly string[] Fields = ["gate", "potential-status"];
    private static readonly string[] Titles = ["filing", "drawing"];

    public static IReadOnlyList<HostAction> Make(Random random, int measure, List<string> letters)
    {
        var actions = new List<HostAction>();
        foreach (var column in Columns.Where(_ => random.Next(3) == 0))
        {
            actions.AddRange(Column(measure, column, random.Next(1, 3), thereAndBack: random.Next(2) == 0, imitates: random.Next(4) == 0));
        }

        foreach (var (title, field) in Titles.SelectMany(title => Fields.Select(field => (title, field))).Where(_ => random.Next(4) == 0))
        {
            actions.AddRange(Field(measure, title, field, thereAndBack: random.Next(2) == 0));
        }

        if (letters.Count > 0 && random.Next(3) == 0)
        {
            var (name, words) = (letters[random.Next(letters.Count)], string.Create(CultureInfo.InvariantCulture, $"Other words {random.Next()}"));
            actions.Add(new HostAction($"replace the file of {name}", world => EvidenceActions.Upload(world, name, known: true, words)));
        }

        if (random.Next(2) == 0)
        {
            actions.Add(Property(measure, Titles[random.Next(2)]));
        }

        if (random.Next(4) == 0)
        {
            actions.Add(new HostAction($"write DoI of {measure} without a permit", world => Dynamics.Change(world, world.Administrator, Row(world, measure), new JsonObject { ["gov_doi"] = 5 })));
        }

        if (random.Next(4) == 0)
        {
            actions.Add(Unlink(measure, Titles[random.Next(2)]));
        }

        return actions;
    }

    private static string Row(World world, int measure) => $"gov_measures({world.Measures[measure].Id})";

    private static IEnumerable<HostAction> Column(int measure, string column, int step, bool thereAndBack, bool imitates)
    {
        var before = string.Create(CultureInfo.InvariantCulture, $"{column} of {measure} before");
        yield return new HostAction($"force {column} of {measure}", async world =>
        {
            var shown = await Dynamics.Cell(world, Row(world, measure), column);
            world.Made[before] = shown ?? string.Empty;
            var columns = new JsonObject { [column] = Next(column, shown, step) };
            if (imitates)
            {
                columns["gov_ledgernumber"] = 1;
            }

            return await Dynamics.Force(world, Row(world, measure), columns);
        });
        if (thereAndBack)
        {
            yield return new HostAction($"force {column} of {measure} back", world =>
                Dynamics.Force(world, Row(world, measure), new JsonObject { [column] = Value(column, world.Made[before]) }));
        }
    }

    private static JsonNode? Value(string column, string text) =>
        text.Length == 0 ? null : column == "gov_gate" ? JsonValue.Create(text) : JsonValue.Create(int.Parse(text, CultureInfo.InvariantCulture));

    private static JsonNode? Next(string column, string? shown, int step) => column == "gov_gate"
        ? JsonValue.Create("G" + (step + 2).ToString(CultureInfo.InvariantCulture))
        : JsonValue.Create((int.Parse(shown ?? "0", CultureInfo.InvariantCulture) + step) % 4);

    private static IEnumerable<HostAction> Field(int measure, string title, string field, bool thereAndBack)
    {
        var before = $"field {field} of issue {title} of {measure} before";
        yield return new HostAction($"force field {field} of issue {title} of {measure}", async world =>
        {
            var shown = await Shown(world, measure, title, field);
            world.Made[before] = shown ?? string.Empty;
            return await Force(world, measure, title, field, shown == "Forced" ? "Forced once more" : "Forced");
        });
        if (thereAndBack)
        {
            yield return new HostAction($"force field {field} of issue {title} of {measure} back", world =>
                Force(world, measure, title, field, world.Made[before].Length == 0 ? null : world.Made[before]));
        }
    }

    private static async Task<string?> Shown(World world, int measure, string title, string field)
    {
        var fields = await world.Jira.Read("rest/api/3/field", world.Engineer.JiraToken);
        var id = fields.AsArray().First(known => known!["key"]!.GetValue<string>().EndsWith("__" + field, StringComparison.Ordinal))!["id"]!.GetValue<string>();
        var issue = await world.Jira.Get($"rest/api/3/issue/{world.Measures[measure].Issues[title]}?fields={id}", world.Engineer.JiraToken);
        return issue.IsDone ? issue.Json!["fields"]![id]?.ToString() : null;
    }

    private static Task<HostAnswer> Force(World world, int measure, string title, string field, string? value) => world.Jira.Post("sandbox/force-field", null, new JsonObject
    {
        ["issueKey"] = world.Measures[measure].Issues[title], ["field"] = field, ["value"] = value, ["accountId"] = world.Engineer.JiraId,
    });

    private static HostAction Property(int measure, string title) => new($"write property of issue {title} of {measure}", async world =>
    {
        using var content = new StringContent("""{"gate":"G2","decision":"Go"}""", Encoding.UTF8, "application/json");
        return await world.Jira.Send(HttpMethod.Put, $"rest/api/3/issue/{world.Measures[measure].Issues[title]}/properties/gate", world.Engineer.JiraToken, content);
    });

    private static HostAction Unlink(int measure, string title) => new($"take the link off task {title} of {measure}", world =>
        Dynamics.Force(world, $"tasks({world.Measures[measure].Tasks[title]})", new JsonObject { ["gov_workitemid_task@odata.bind"] = null }));
}
