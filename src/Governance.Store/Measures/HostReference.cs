namespace Governance.Store.Measures;

/// <summary>Where something was entered: a row or an issue of a host.</summary>
/// <param name="Host"><c>dataverse</c> or <c>jira</c>.</param>
/// <param name="Scope">OrganizationId or cloudId.</param>
/// <param name="ExternalId">Row id (lower-case D format) or issue id.</param>
public sealed record HostReference(string Host, string Scope, string ExternalId);
