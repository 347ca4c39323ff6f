using System;
using System.Collections.Generic;

namespace Governance.Store.Commands;

/// <summary>A kind of stream whose state is a <typeparamref name="TState"/>.</summary>
internal abstract class StreamKind<TState>(string kind, params IReadOnlyList<Type> eventTypes) : IStreamKind
    where TState : class
{
    /// <inheritdoc/>
    public string Kind { get; } = kind;

    /// <inheritdoc/>
    public Type StateType => typeof(TState);

    /// <inheritdoc/>
    public IReadOnlyList<Type> EventTypes { get; } = eventTypes;

    /// <inheritdoc/>
    public object Evolve(object? state, RecordedEvent recorded) =>
        recorded.Event is PersonsMerged merged && state is TState known ? Merged(known, recorded, merged) : Evolve((TState?)state, recorded);

    /// <inheritdoc/>
    public IEnumerable<(string Index, string Key, string Value)> Lookups(object state) => Lookups((TState)state);

    /// <inheritdoc/>
    public IEnumerable<OutboxNews> News(object after, RecordedEvent recorded) => News((TState)after, recorded);

    protected abstract TState Evolve(TState? state, RecordedEvent recorded);

    protected virtual TState Merged(TState state, RecordedEvent recorded, PersonsMerged merged) => merged.In(state);

    protected virtual IEnumerable<(string Index, string Key, string Value)> Lookups(TState state) => [];

    protected virtual IEnumerable<OutboxNews> News(TState after, RecordedEvent recorded) => [];

    protected static T Existing<T>(T? state, RecordedEvent recorded)
        where T : class =>
        state ?? throw new InvalidOperationException($"The ledger has {recorded.Event.GetType().Name} at {recorded.Number} for {recorded.Stream}, which does not exist.");
}
