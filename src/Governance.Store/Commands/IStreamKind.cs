using System;
using System.Collections.Generic;

namespace Governance.Store.Commands;

/// <summary>A kind of stream: how its events fold into a state, and what follows from a change.</summary>
public interface IStreamKind
{
    /// <summary>First part of the stream's name.</summary>
    public string Kind { get; }

    /// <summary>Type of the state.</summary>
    public Type StateType { get; }

    /// <summary>Events of these streams. A name once used keeps its meaning for ever.</summary>
    public IReadOnlyList<Type> EventTypes { get; }

    /// <summary>The state after the event. Pure and total over what stands in the ledger.</summary>
    public object Evolve(object? state, RecordedEvent recorded);

    /// <summary>Index entries that lead to this state: (index, key, value).</summary>
    public IEnumerable<(string Index, string Key, string Value)> Lookups(object state);

    /// <summary>What hosts must be shown after the event.</summary>
    public IEnumerable<OutboxNews> News(object after, RecordedEvent recorded);
}
