using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>What the store tells a host of a measure, so that the host can refuse early: written by the store only.</summary>
public sealed class FactSheet
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The rulebook that the measure is bound to.</summary>
    public required string RulebookDigest { get; init; }

    /// <summary>The degree reached.</summary>
    public required DegreeOfImplementation Degree { get; init; }

    /// <summary>Where the measure stands apart from its degree.</summary>
    public required MeasureState State { get; init; }

    /// <summary>The round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>The measure's fields.</summary>
    public ItemList<FieldFact> Fields { get; init; }

    /// <summary>Who holds which role.</summary>
    public ItemList<RoleFact> Roles { get; init; }
}
