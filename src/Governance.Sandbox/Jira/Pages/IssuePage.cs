using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Sites;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>An issue: status with its transitions, description, the app's panel in its frame, fields and history.</summary>
internal sealed class IssuePage(JiraSite site, FieldCatalog fields)
{
    private const int MostHistory = 15;

    public static string Summary(Issue issue) => issue.Values.GetValueOrDefault(FieldCatalog.Summary)?.GetValue<string>() ?? "";

    public string Of(Issue issue, Account person) => $"""
        <div class="issue">
          <div class="issue-main">
            <nav class="crumbs" aria-label="Breadcrumb"><a href="/browse">{Html.Of(issue.Project.Name)}</a> <span aria-hidden="true">/</span> <span>{Html.Of(issue.Key)}</span></nav>
            <h1>{Html.Of(Summary(issue))}</h1>
            <section aria-label="Description"><h2>Description</h2><p>{Html.Of(Text(issue, "description") ?? "No description.")}</p></section>
            {Panel(issue, person)}
            <section aria-label="History"><h2>History</h2><ol class="history" id="history" data-live>{Html.Join(issue.History.Reverse().Take(MostHistory).Select(Entry))}</ol></section>
          </div>
          <aside class="issue-side" aria-label="Status and details">
            <div id="status" data-live>{Status(issue)}</div>
            <section class="card" aria-label="Details"><h2>Details</h2><dl id="details" data-live>{Html.Join(Details(issue).Select(Detail))}</dl></section>
          </aside>
          <dialog id="move" aria-labelledby="move-title">
            <h2 id="move-title"></h2>
            <p id="move-text"></p>
            <p class="refusal" role="alert" id="move-refusal"></p>
            <div class="buttons"><button type="button" class="button primary" id="move-go">Move</button><button type="button" class="button" id="move-close">Cancel</button></div>
          </dialog>
          <div class="hidden" role="status" id="said"></div>
        </div>
        """;

    private static string Status(Issue issue) => $"""
        <div class="transitions" data-key="{Html.Of(issue.Key)}">
          <p class="now"><span class="subtle">Status</span> {StatusMark.Of(issue.Status)}</p>
          <p class="subtle">Move it to</p>
          <div class="buttons">{Html.Join(Workflow.From(issue.Status).Select(move => $"<button type=\"button\" class=\"button\" id=\"to-{Html.Of(move.Id)}\" data-transition=\"{Html.Of(move.Id)}\" data-name=\"{Html.Of(move.To.Name)}\">{Html.Of(move.To.Name)}</button>"))}</div>
        </div>
        """;

    private string Panel(Issue issue, Account person)
    {
        if (site.Manifest.Panel is not { } panel)
        {
            return "";
        }

        return $"""
            <section class="app-panel" aria-label="{Html.Of(panel.Title)}">
              <h2>{Html.Of(panel.Title)}</h2>
              <iframe id="panel" title="{Html.Of(panel.Title)}" data-src="/sandbox/panel/index.html" sandbox="allow-scripts allow-forms" data-context="{Html.Of(Context(issue, person, panel.Key).ToJsonString())}"></iframe>
            </section>
            """;
    }

    /// <summary>What Forge tells the page of a panel about where it stands.</summary>
    private JsonObject Context(Issue issue, Account person, string moduleKey) => new()
    {
        ["accountId"] = person.AccountId,
        ["cloudId"] = site.CloudId,
        ["environmentId"] = site.EnvironmentId,
        ["environmentType"] = site.EnvironmentType,
        ["localId"] = $"{site.InstallationId}/{moduleKey}",
        ["locale"] = "en-GB",
        ["moduleKey"] = moduleKey,
        ["siteUrl"] = site.Url,
        ["timezone"] = "Etc/UTC",
        ["extension"] = new JsonObject
        {
            ["type"] = "jira:issuePanel",
            ["issue"] = new JsonObject { ["id"] = $"{issue.Id}", ["key"] = issue.Key, ["type"] = issue.Type.Name, ["typeId"] = issue.Type.Id },
            ["project"] = new JsonObject { ["id"] = $"{issue.Project.Id}", ["key"] = issue.Project.Key, ["type"] = "software" },
        },
    };

    private IEnumerable<(string Name, string? Value)> Details(Issue issue)
    {
        foreach (var field in fields.All.Where(field => field.IsCustom))
        {
            yield return (field.Name, Text(issue, field.Id));
        }

        yield return ("Assignee", Text(issue, FieldCatalog.Assignee) ?? "Unassigned");
        yield return ("Reporter", issue.Creator.DisplayName);
        yield return ("Due date", Text(issue, "duedate"));
        yield return ("Labels", Text(issue, "labels"));
        yield return ("Created", Moment(issue.Created));
        yield return ("Updated", Moment(issue.Updated));
    }

    private static string Detail((string Name, string? Value) field) =>
        $"<div><dt>{Html.Of(field.Name)}</dt><dd>{(string.IsNullOrEmpty(field.Value) ? "<span class=\"subtle\">None</span>" : Html.Of(field.Value))}</dd></div>";

    private static string Entry(ChangeEntry entry) => $"""
        <li><span class="subtle">{Moment(entry.Created)}</span> <strong>{Html.Of(entry.Author.DisplayName)}</strong> {Html.Join(entry.Items.Select(item =>
            $"<span class=\"change\">{Html.Of(item.Field)}: {Html.Of(item.FromText ?? "None")} → {Html.Of(item.ToText ?? "None")}</span>"))}</li>
        """;

    private string? Text(Issue issue, string field) => FieldText.Of(fields.Find(field)!, issue.Values.GetValueOrDefault(field)).Text;

    private static string Moment(DateTimeOffset moment) => moment.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
