using System.Collections.Generic;

namespace Governance.JiraApp.Api;

/// <summary>A page of a search.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Next">Token of the next page, or null after the last.</param>
internal sealed record JiraPage(IReadOnlyList<JiraIssue> Issues, string? Next);
