using System;
using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>What a register of the measure says (risks, dependencies, capacity, …): what stands in it, what of it is open, and who reviewed it when.</summary>
public sealed record RegisterFact
{
    /// <summary>Its name, as a rulebook's register criterion gives it: <c>risks</c>, <c>kpis</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What stands in it, a sentence each, in a fixed order, independent of the time of the question: approvers see it in the packet.</summary>
    public ItemList<string> Entries { get; init; }

    /// <summary>What of it is open at the time of the question, a sentence each, with who can close it how. Empty: nothing is open.</summary>
    public ItemList<string> Open { get; init; }

    /// <summary>When it was last reviewed as a whole; null while it never was, or not since it last changed.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>Roles that the reviewer held on the measure, or in the tenant, at the review.</summary>
    public ItemList<string> ReviewedByRoles { get; init; }
}
