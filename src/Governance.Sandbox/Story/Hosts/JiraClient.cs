using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;

namespace Governance.Sandbox.Story.Hosts;

/// <summary>Jira by its REST API, version 3.</summary>
internal sealed class JiraClient(Uri address) : HostClient("Jira", address)
{
    private const string Root = "rest/api/3/";

    public Task<HostAnswer> ReadAsync(Persona who, string path) => GetAsync(Root + path, who.JiraToken);

    /// <summary>Makes an account and signs it in.</summary>
    public async Task<(string Id, string Token)> AddUserAsync(string name)
    {
        var user = (await PostAsync("sandbox/users", null, new JsonObject { ["displayName"] = name })).Granted();
        return (user.MustHave("accountId"), user.MustHave("token"));
    }

    public async Task<string> AddIssueAsync(Persona who, string project, string summary)
    {
        var body = new JsonObject
        {
            ["fields"] = new JsonObject
            {
                ["project"] = new JsonObject { ["key"] = project },
                ["issuetype"] = new JsonObject { ["name"] = "Task" },
                ["summary"] = summary,
            },
        };
        return (await PostAsync(Root + "issue", who.JiraToken, body)).Granted().MustHave("key");
    }

    /// <summary>What dragging the card to a column does: the transition that leads there.</summary>
    public async Task<HostAnswer> DragAsync(Persona who, string issue, string column)
    {
        var offered = (await ReadAsync(who, $"issue/{issue}/transitions")).Granted();
        var transition = offered.List("transitions").FirstOrDefault(one => one["to"]?["name"]?.GetValue<string>() == column)
            ?? throw new OtherwiseException($"Jira offers no transition of {issue} to {column}: {offered.Body}");
        var body = new JsonObject { ["transition"] = new JsonObject { ["id"] = transition["id"]!.GetValue<string>() } };
        return await PostAsync($"{Root}issue/{issue}/transitions", who.JiraToken, body);
    }

    public async Task<string> StatusOfAsync(Persona who, string issue) =>
        (await ReadAsync(who, $"issue/{issue}?fields=status")).Granted().MustHave("fields.status.name");

    /// <summary>The value of a field that people know by its name; null when it is empty.</summary>
    public async Task<string?> FieldOfAsync(Persona who, string issue, string fieldName)
    {
        var fields = (await ReadAsync(who, "field")).Granted();
        var id = fields.List(string.Empty).FirstOrDefault(one => one["name"]?.GetValue<string>() == fieldName)?["id"]?.GetValue<string>()
            ?? throw new OtherwiseException($"Jira has no field '{fieldName}': {fields.Body}");
        return (await ReadAsync(who, $"issue/{issue}?fields={id}")).Granted().Text("fields." + id);
    }
}
