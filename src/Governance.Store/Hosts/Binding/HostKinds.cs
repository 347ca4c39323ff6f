namespace Governance.Store.Hosts.Binding;

/// <summary>The kinds of hosts.</summary>
public static class HostKinds
{
    /// <summary>A Dataverse environment; its scope is the OrganizationId, lower-case <c>D</c> form.</summary>
    public const string Dataverse = "dataverse";

    /// <summary>A Jira site; its scope is the cloudId.</summary>
    public const string Jira = "jira";

    internal static bool IsKnown(string? host) => host is Dataverse or Jira;

    /// <summary>What one of the kind is called in a sentence.</summary>
    internal static string Noun(string host) => host == Jira ? "Jira site" : "Dataverse environment";
}
