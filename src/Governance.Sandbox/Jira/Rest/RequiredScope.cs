using System.Collections.Generic;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>What the app's manifest must ask for before the app may call a route. People need no scopes.</summary>
/// <param name="Names">Any one of these scopes will do.</param>
internal sealed record RequiredScope(params IReadOnlyList<string> Names)
{
    public static RequiredScope ReadWork { get; } = new("read:jira-work");

    public static RequiredScope WriteWork { get; } = new("write:jira-work");

    public static RequiredScope ReadUser { get; } = new("read:jira-user");

    public static RequiredScope ReadWorkflow { get; } = new("manage:jira-configuration", "read:workflow:jira");
}
