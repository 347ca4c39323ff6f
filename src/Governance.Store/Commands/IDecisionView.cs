using System;
using System.Collections.Generic;

namespace Governance.Store.Commands;

/// <summary>What a decision may look at: the tenant's state as of the commands decided before it.</summary>
public interface IDecisionView
{
    /// <summary>The time of the decision (UTC, whole milliseconds).</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The state of a stream, or null when it does not exist.</summary>
    public T? Find<T>(string stream)
        where T : class;

    /// <summary>What an index says about a key, or null.</summary>
    public string? Lookup(string index, string key);

    /// <summary>What an index says about every key that begins like this, each once.</summary>
    public IReadOnlyList<string> LookupUnder(string index, string prefix) => [];

    /// <summary>Names of the streams whose state mentions an id, roll-ups left out. Looks at everything: for rare decisions only.</summary>
    public IReadOnlyList<string> Mentioning(string id) => [];

    /// <summary>The events as the ledger will record them if the decision is taken.</summary>
    public IReadOnlyList<RecordedEvent> Preview(Command command, IReadOnlyList<StreamEvent> events);
}
