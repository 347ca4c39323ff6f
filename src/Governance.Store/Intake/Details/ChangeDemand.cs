using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Details;

/// <summary>Gives a demand its kind, or its fields new values.</summary>
public sealed record ChangeDemand : Command
{
    /// <summary>The demand.</summary>
    public required string DemandId { get; init; }

    /// <summary>What it is for; empty leaves it as it is.</summary>
    public DemandKind? Kind { get; init; }

    /// <summary>Values of fields by name; an empty value removes the field.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(System.StringComparer.Ordinal);
}
