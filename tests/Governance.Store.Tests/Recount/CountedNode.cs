namespace Governance.Store.Tests.Recount;

/// <summary>A node as the ledger says it.</summary>
internal sealed record CountedNode(string Id, string Kind, string Name, string ParentId);
