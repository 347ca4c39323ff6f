namespace Governance.JiraApp.Forge;

/// <summary>A Jira site bound to a tenant.</summary>
public sealed class JiraSite
{
    /// <summary>The site's cloudId, as Atlassian's tokens name it.</summary>
    public string CloudId { get; set; } = "";

    /// <summary>The tenant that it belongs to.</summary>
    public string Tenant { get; set; } = "";
}
