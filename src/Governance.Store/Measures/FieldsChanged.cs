using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Fields have new values; an empty one was removed.</summary>
public sealed record FieldsChanged : DomainEvent
{
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
