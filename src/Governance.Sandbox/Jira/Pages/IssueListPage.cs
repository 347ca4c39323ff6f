using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Jira.Issues;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>All issues by project, newest first.</summary>
internal static class IssueListPage
{
    public static string Of(IssueBook book, FieldCatalog fields)
    {
        var ours = fields.All.Where(field => field.IsCustom).ToList();
        var tables = book.Projects.Select(project => Table(project, [.. book.Issues.Where(issue => issue.Project.Key == project.Key).Reverse()], ours));
        return $"<div class=\"wide\"><h1>Issues</h1>{(book.Projects.Count == 0 ? "<p>There is no project yet.</p>" : Html.Join(tables))}</div>";
    }

    private static string Table(Project project, IReadOnlyList<Issue> issues, List<FieldDefinition> ours) => $"""
        <section aria-label="{Html.Of(project.Name)}">
          <h2>{Html.Of(project.Name)} <span class="subtle">{Html.Of(project.Key)} · {issues.Count} issues</span></h2>
          <table class="issues">
            <thead><tr><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th>{Html.Join(ours.Select(field => $"<th scope=\"col\">{Html.Of(field.Name)}</th>"))}</tr></thead>
            <tbody>{Html.Join(issues.Select(issue => Row(issue, ours)))}</tbody>
          </table>
        </section>
        """;

    private static string Row(Issue issue, List<FieldDefinition> ours) => $"""
        <tr><td><a href="/browse/{Uri.EscapeDataString(issue.Key)}">{Html.Of(issue.Key)}</a></td><td>{Html.Of(IssuePage.Summary(issue))}</td><td>{StatusMark.Of(issue.Status)}</td>{Html.Join(ours.Select(field => $"<td>{Html.Of(FieldText.Of(field, issue.Values.GetValueOrDefault(field.Id)).Text)}</td>"))}</tr>
        """;
}
