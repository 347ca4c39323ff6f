using System.Collections.Generic;

namespace Governance.JiraApp.Detection;

/// <summary>What was known of an issue before it was read: other looks and writes may go on at the same time.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Over">Open notes whose writes were over: the read shows what became of them.</param>
/// <param name="LastWrite">The store's last write of the issue, so that a change without an entry is told from the next one.</param>
/// <param name="Shown">What its fields were known to show.</param>
internal sealed record ReadMark(string IssueId, IReadOnlyList<long> Over, string LastWrite, IReadOnlyDictionary<string, KnownValue> Shown);
