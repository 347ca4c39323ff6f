using Governance.Sandbox.Jira.Issues;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>A status as Jira paints it.</summary>
internal static class StatusMark
{
    public static string Of(Status status) => $"<span class=\"status status-{Html.Of(status.CategoryKey)}\">{Html.Of(status.Name)}</span>";
}
