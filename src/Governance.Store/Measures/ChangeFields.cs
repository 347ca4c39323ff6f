using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>New values of fields; an empty value removes the field.</summary>
public sealed record ChangeFields : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Values by field name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
