namespace Governance.Sandbox.Metadata;

/// <summary>A table that a lookup may point at.</summary>
internal sealed record LookupTarget(string Table, DeleteBehavior OnDelete);
