using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Details;

/// <summary>A demand from elsewhere than CRM.</summary>
public sealed record EnterDemand : Command
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required DemandKind Kind { get; init; }

    /// <summary>Values of fields by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(System.StringComparer.Ordinal);
}
