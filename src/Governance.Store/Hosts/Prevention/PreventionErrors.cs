using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>Denials about the protection of hosts.</summary>
internal static class PreventionErrors
{
    public static Problem ServiceOnly() => Problem.Forbidden(
        "Prevention.ServiceOnly",
        "What protects a host is looked at by the sync. Change it in the host, then explain or accept what was found.");

    public static Problem HostUnknown() => Problem.Invalid("Prevention.HostUnknown", "A host is dataverse or jira. Name one of them.");
}
