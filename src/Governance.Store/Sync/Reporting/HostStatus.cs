using System;

namespace Governance.Store.Sync.Reporting;

/// <summary>How the sync with one environment or site goes.</summary>
/// <param name="Host"><c>dataverse</c> or <c>jira</c>.</param>
/// <param name="Scope">OrganizationId or cloudId.</param>
/// <param name="SweptAt">When a sweep last went through.</param>
/// <param name="FailedAt">When one failed since; empty when none did.</param>
/// <param name="Problem">Why it failed.</param>
public sealed record HostStatus(string Host, string Scope, DateTimeOffset? SweptAt, DateTimeOffset? FailedAt, string? Problem);
