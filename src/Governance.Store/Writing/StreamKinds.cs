using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;

namespace Governance.Store.Writing;

/// <summary>All kinds of streams and all events by name.</summary>
internal sealed class StreamKinds
{
    private readonly FrozenDictionary<string, IStreamKind> kinds;
    private readonly FrozenDictionary<string, Type> events;

    public StreamKinds(IEnumerable<IStreamKind> all)
    {
        var list = all.ToList();
        kinds = list.ToFrozenDictionary(kind => kind.Kind, StringComparer.Ordinal);
        events = list.SelectMany(kind => kind.EventTypes).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }

    public IStreamKind Of(string stream) => kinds[StreamName.Split(stream).Kind];

    public Type Event(string name) =>
        events.TryGetValue(name, out var type) ? type : throw new InvalidOperationException($"The ledger has an entry of the type {name}, which this version does not know.");
}
