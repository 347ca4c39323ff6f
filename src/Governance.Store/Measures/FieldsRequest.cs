using System.Collections.Generic;

namespace Governance.Store.Measures;

/// <summary>Body of a change of fields.</summary>
internal sealed record FieldsRequest
{
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
