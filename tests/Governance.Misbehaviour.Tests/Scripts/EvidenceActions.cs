using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>Evidence is handed in: with and without a file, by people whom the store knows and by one whom it does not.</summary>
internal static class EvidenceActions
{
    public static IReadOnlyList<HostAction> Make(Random random, int measure, List<string> letters)
    {
        var actions = new List<HostAction>();
        for (var number = random.Next(1, 4); number > 0; number--)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Letter {random.Next(1_000_000)}");
            var kind = random.Next(3) > 0 ? WorldSetup.Kind : "minutes";
            var known = random.Next(5) > 0;
            var words = random.Next(8) == 0 ? string.Empty : "Words of " + name;
            actions.Add(new HostAction($"hand in {name} for {measure}", world => Create(world, measure, name, kind, known)));
            if (random.Next(6) > 0)
            {
                if (known && words.Length > 0)
                {
                    letters.Add(name);
                }

                actions.Add(new HostAction($"upload the file of {name}", world => Upload(world, name, known, words)));
            }
        }

        return actions;
    }

    /// <summary>A file into a row that the script made.</summary>
    public static async Task<HostAnswer> Upload(World world, string name, bool known, string words)
    {
        if (!world.Made.TryGetValue(name, out var row))
        {
            return new HostAnswer(0, "there is no such row");
        }

        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(words));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var who = known ? world.Manager : world.Stranger;
        return await world.Dynamics.Send(HttpMethod.Patch, $"{Dynamics.Root}gov_evidenceitems({row})/gov_file", who.DynamicsToken, content, ("x-ms-file-name", "letter.txt"));
    }

    private static Task<HostAnswer> Create(World world, int measure, string name, string kind, bool known) => Dynamics.Create(
        world,
        known ? world.Manager : world.Stranger,
        "gov_evidenceitems",
        "gov_evidenceitemid",
        name,
        new JsonObject { ["gov_name"] = name, ["gov_kind"] = kind, ["gov_measureid@odata.bind"] = $"/gov_measures({world.Measures[measure].Id})" });
}
