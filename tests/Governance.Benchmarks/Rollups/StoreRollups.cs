using System;
using System.Collections.Generic;
using System.Reflection;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;

namespace Governance.Benchmarks.Rollups;

/// <summary>
/// The store's own roll-up code over slots in memory, as its writer holds them. That code is internal to the store, so it is
/// bound once by reflection; what is called and timed is the method itself.
/// </summary>
internal sealed class StoreRollups
{
    private readonly Dictionary<string, object> slots = new(StringComparer.Ordinal);
    private readonly Func<object?, object, IReadOnlyList<string>> apply;
    private readonly PropertyInfo state;
    private readonly ConstructorInfo newSlot;
    private readonly object empty;

    public StoreRollups()
    {
        var store = typeof(MeasureState).Assembly;
        var slot = store.GetType("Governance.Store.Writing.StreamSlot", throwOnError: true)!;
        empty = store.GetType("Governance.Store.Writing.Projection", throwOnError: true)!.GetProperty("Empty")!.GetValue(null)!;
        state = slot.GetProperty("State")!;
        newSlot = slot.GetConstructors()[0];
        var method = store.GetType("Governance.Store.Portfolio.Rollups.RollupProjection", throwOnError: true)!.GetMethod("Apply")!;
        var bind = typeof(StoreRollups).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(slot);
        apply = (Func<object?, object, IReadOnlyList<string>>)bind.Invoke(null, [method, slots, empty])!;
    }

    public void AddNode(NodeState node) => slots["node/" + node.Id] = newSlot.Invoke([1, node, empty.GetType().GetProperty("Lookups")!.GetValue(empty)]);

    /// <summary>Carries the change of a measure to everything above it. Returns how many roll-ups changed.</summary>
    public int Change(MeasureState? before, MeasureState after) => apply(before, after).Count;

    public RollupState Of(string id) => (RollupState)state.GetValue(slots["rollup/" + id])!;

    private static Func<object?, object, IReadOnlyList<string>> Bind<TSlot>(MethodInfo method, Dictionary<string, object> slots, TSlot empty)
        where TSlot : class
    {
        var target = method.CreateDelegate<Func<RecordedEvent, object?, object, Func<string, TSlot>, Action<string, TSlot>, IReadOnlyList<string>>>();
        var recorded = new RecordedEvent { Tenant = "bench", Stream = "measure/m", Version = 2, Number = 1, At = DateTimeOffset.UnixEpoch, Actor = Actor.Sync, CommandId = "bench", Event = new MeasurePlaced() };
        TSlot Find(string stream) => slots.TryGetValue(stream, out var known) ? (TSlot)known : empty;
        void Put(string stream, TSlot slot) => slots[stream] = slot;
        Func<string, TSlot> find = Find;
        Action<string, TSlot> put = Put;
        return (before, after) => target(recorded, before, after, find, put);
    }
}
