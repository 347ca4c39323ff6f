using System.Collections.Generic;

namespace Governance.Store.Writing;

/// <summary>A stream as the writer knows it.</summary>
internal sealed record StreamSlot(int Version, object? State, IReadOnlyDictionary<(string Index, string Key), string> Lookups);
