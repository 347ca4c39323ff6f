using System.Collections.Generic;

namespace Governance.JiraApp.Api;

/// <summary>One value for a field of many issues.</summary>
/// <param name="IssueIds">The issues.</param>
/// <param name="Value">The value.</param>
internal sealed record JiraFieldUpdate(IReadOnlyList<string> IssueIds, string Value);
