using Governance.Rules.Collections;
using Governance.Rules.Facts;

namespace Governance.Rules.Decisions;

/// <summary>One action of the smallest set that would open what was refused, and who can take it.</summary>
public sealed class Remedy
{
    /// <summary>What to do.</summary>
    public required RemedyAction Action { get; init; }

    /// <summary>The criterion that it serves; empty when it serves none.</summary>
    public string CriterionCode { get; init; } = string.Empty;

    /// <summary>What it is about, as in <see cref="Reason.Subject"/>.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>By how many different persons, from 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The roles that can take it.</summary>
    public ItemList<string> Roles { get; init; }

    /// <summary>The persons who can take it now.</summary>
    public ItemList<RoleFact> Persons { get; init; }
}
