using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>One step of an approval policy.</summary>
public sealed class ApprovalStep
{
    /// <summary>The stable code, unique in its gate.</summary>
    public required string Code { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The role that an approver must hold on the measure.</summary>
    public required string Role { get; init; }

    /// <summary>How many different persons must approve, from 1.</summary>
    public required int Quorum { get; init; }

    /// <summary>Segregation of duties: whoever holds one of these roles cannot approve here.</summary>
    public ItemList<string> NotHeldWith { get; init; }
}
