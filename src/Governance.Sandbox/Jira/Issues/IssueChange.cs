using Governance.Sandbox.Jira.Accounts;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>What has just happened to an issue.</summary>
/// <param name="EventType">Atlassian's name of the event.</param>
/// <param name="Issue">The issue after it; a deleted one as it last was.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Entry">The new entry of the history, if there is one.</param>
internal sealed record IssueChange(string EventType, Issue Issue, Account Actor, ChangeEntry? Entry)
{
    public const string Created = "avi:jira:created:issue";
    public const string Updated = "avi:jira:updated:issue";
    public const string Deleted = "avi:jira:deleted:issue";
}
