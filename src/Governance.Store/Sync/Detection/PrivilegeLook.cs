using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Detection;

/// <summary>Which roles may skip plug-ins or write the governed tables, and which users hold a role that may skip plug-ins.</summary>
internal static class PrivilegeLook
{
    public const string Area = "Privilege:";

    private const string Held = "held";
    private static readonly string[] Bypasses = ["prvBypassCustomPlugins", "prvBypassCustomBusinessLogic"];

    private static readonly string[] Writes =
    [
        .. new[] { "gov_measure", "gov_rulebook", "gov_workitem", "gov_evidenceitem", "gov_approval", "gov_gatereview" }
            .SelectMany(table => new[] { "prvCreate" + table, "prvWrite" + table, "prvDelete" + table }),
    ];

    /// <summary>Who holds what, by subject.</summary>
    public static async Task<SeenPart> LookAsync(DataverseClient client, CancellationToken cancellation)
    {
        var seen = new SeenPart();
        var privileges = (await client.ListAsync(
            $"privileges?$select=privilegeid,name&$filter={Or(Bypasses.Concat(Writes), name => $"name eq '{name}'")}", "privilegeid", cancellation))
            .ToDictionary(row => row.Id, row => row.Text("name") ?? "");
        if (privileges.Count == 0)
        {
            throw new HostException("Dataverse.PrivilegesHidden", 200,
                "The environment shows none of the privileges that matter. Give the store's application user the right to read roles.");
        }

        var held = await client.ListAsync(
            $"roleprivilegescollection?$select=roleprivilegeid,roleid,privilegeid&$filter={Or(privileges.Keys, id => $"privilegeid eq {id:D}")}",
            "roleprivilegeid", cancellation);
        var roles = (await client.ListAsync("roles?$select=roleid,name", "roleid", cancellation)).ToDictionary(row => row.Id, row => row.Text("name") ?? "");
        var bypassing = new Dictionary<Guid, List<string>>();
        foreach (var row in held)
        {
            if (Guid.TryParse(row.Text("roleid"), out var role) && Guid.TryParse(row.Text("privilegeid"), out var id) && privileges.TryGetValue(id, out var privilege))
            {
                seen.Add($"{Area}{roles.GetValueOrDefault(role, role.ToString("D"))}/{privilege}", Held);
                if (Bypasses.Contains(privilege, StringComparer.Ordinal))
                {
                    bypassing.TryAdd(role, []);
                    bypassing[role].Add(privilege);
                }
            }
        }

        await AddUsersAsync(client, bypassing, seen, cancellation);
        return seen;
    }

    // Users are named by their ids: the ledger holds no names of people.
    private static async Task AddUsersAsync(
        DataverseClient client, Dictionary<Guid, List<string>> bypassing, SeenPart seen, CancellationToken cancellation)
    {
        if (bypassing.Count == 0)
        {
            return;
        }

        var users = await client.ListAsync(
            $"systemuserrolescollection?$select=systemuserroleid,systemuserid,roleid&$filter={Or(bypassing.Keys, id => $"roleid eq {id:D}")}",
            "systemuserroleid", cancellation);
        foreach (var row in users)
        {
            if (Guid.TryParse(row.Text("systemuserid"), out var user) && Guid.TryParse(row.Text("roleid"), out var role) && bypassing.TryGetValue(role, out var privileges))
            {
                foreach (var privilege in privileges)
                {
                    seen.Add($"{Area}user {user:D}/{privilege}", Held);
                }
            }
        }
    }

    private static string Or<T>(IEnumerable<T> items, Func<T, string> write) => string.Join(" or ", items.Select(write));
}
