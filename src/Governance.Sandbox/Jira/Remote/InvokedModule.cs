namespace Governance.Sandbox.Jira.Remote;

/// <summary>On whose behalf the platform calls.</summary>
/// <param name="Type">The kind of module.</param>
/// <param name="Key">The module that makes the call.</param>
/// <param name="ContextKey">The module that people installed and that led to it.</param>
internal sealed record InvokedModule(string Type, string Key, string ContextKey)
{
    public static InvokedModule Trigger(string key) => new("core:trigger", key, key);

    public static InvokedModule Schedule(string key) => new("core:scheduledTrigger", key, key);

    public static InvokedModule AdminPage(string key) => new("jira:adminPage", key, key);

    public static InvokedModule IssuePanel(string key) => new("jira:issuePanel", key, key);

    public static InvokedModule Function(string functionKey, string moduleKey) => new("core:function", functionKey, moduleKey);
}
