using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Writing;

/// <summary>Folds recorded events into slots, and says what changed. The same code writes and rebuilds.</summary>
internal static class Projection
{
    public static StreamSlot Empty { get; } = new(0, null, new Dictionary<(string, string), string>());

    public static StreamSlot Apply(IStreamKind kind, StreamSlot slot, RecordedEvent recorded)
    {
        var state = kind.Evolve(slot.State, recorded);
        return new StreamSlot(recorded.Version, state, LookupsOf(kind, state));
    }

    public static Dictionary<(string Index, string Key), string> LookupsOf(IStreamKind kind, object state)
    {
        var lookups = new Dictionary<(string, string), string>();
        foreach (var (index, key, value) in kind.Lookups(state))
        {
            lookups[(index, key)] = value;
        }

        return lookups;
    }
}
