namespace Governance.Sandbox.Jira.Rest;

/// <summary>What the app's manifest must ask for before the app may call a route. People need no scopes.</summary>
internal sealed record RequiredScope(string Name)
{
    public static RequiredScope ReadWork { get; } = new("read:jira-work");

    public static RequiredScope WriteWork { get; } = new("write:jira-work");

    public static RequiredScope ReadUser { get; } = new("read:jira-user");
}
