using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>
/// Tasks and issues are completed and opened again, also there and back between two looks: the hosts' histories tell of it.
/// An issue is deleted alone between two rests: it takes its history with it.
/// </summary>
internal static class WorkActions
{
    private static readonly string[] Titles = ["filing", "drawing"];

    public static IReadOnlyList<HostAction> Make(Random random, int measure)
    {
        var actions = new List<HostAction>();
        foreach (var title in Titles)
        {
            for (var times = random.Next(4); times > 0; times--)
            {
                actions.Add(Task(measure, title, completed: random.Next(5) > 1, forced: random.Next(4) == 0));
            }

            if (random.Next(25) == 0)
            {
                actions.Add(Delete(measure, title));
                continue;
            }

            for (var times = random.Next(4); times > 0; times--)
            {
                actions.Add(Issue(measure, title, completed: random.Next(5) > 1));
            }
        }

        return [.. actions.OrderBy(_ => random.Next())];
    }

    private static HostAction Task(int measure, string title, bool completed, bool forced) => new(
        $"{(completed ? "complete" : "reopen")} task {title} of {measure}{(forced ? " past the plug-ins" : string.Empty)}",
        world =>
        {
            var row = $"tasks({world.Measures[measure].Tasks[title]})";
            var columns = new JsonObject { ["statecode"] = completed ? 1 : 0, ["statuscode"] = completed ? 5 : 2 };
            return forced ? Dynamics.Force(world, row, columns) : Dynamics.Change(world, world.Manager, row, columns);
        });

    private static HostAction Issue(int measure, string title, bool completed) => new(
        $"move issue {title} of {measure} to {(completed ? "Done" : "To Do")}",
        world => world.Jira.Post(
            $"rest/api/3/issue/{world.Measures[measure].Issues[title]}/transitions",
            world.Engineer.JiraToken,
            new JsonObject { ["transition"] = new JsonObject { ["id"] = completed ? "31" : "11" } }));

    private static HostAction Delete(int measure, string title) => new(
        $"delete issue {title} of {measure}",
        world => world.Jira.Send(HttpMethod.Delete, $"rest/api/3/issue/{world.Measures[measure].Issues[title]}", world.Engineer.JiraToken, null));
}
