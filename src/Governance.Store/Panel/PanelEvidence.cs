using System;

namespace Governance.Store.Panel;

/// <summary>Evidence of the measure.</summary>
/// <param name="Key">The store's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">File or document name.</param>
/// <param name="Status">Whether it counts.</param>
/// <param name="ValidUntil">Until when it is valid; empty when for ever.</param>
public sealed record PanelEvidence(string Key, string Kind, string Name, PanelEvidenceStatus Status, DateTimeOffset? ValidUntil);
