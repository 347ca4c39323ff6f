using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;

namespace Governance.Store.History;

/// <summary>What a decider saw at a moment of the past. What it decides here is recorded nowhere.</summary>
internal sealed class ReplayView : IDecisionView
{
    private readonly Dictionary<string, object> states;

    public ReplayView() => states = new Dictionary<string, object>(StringComparer.Ordinal);

    private ReplayView(ReplayView under)
    {
        Under = under;
        Now = under.Now;
        states = new Dictionary<string, object>(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public DateTimeOffset Now { get; set; }

    private ReplayView? Under { get; }

    /// <summary>A view over this one in which some streams are set to something else.</summary>
    public ReplayView Over() => new(this);

    public void Set(string stream, object state) => states[stream] = state;

    /// <inheritdoc/>
    public T? Find<T>(string stream)
        where T : class => states.TryGetValue(stream, out var state) ? (T)state : Under?.Find<T>(stream);

    /// <summary>The deciders that are asked again find what they need by stream.</summary>
    public string? Lookup(string index, string key) => null;

    /// <inheritdoc/>
    public IReadOnlyList<RecordedEvent> Preview(Command command, IReadOnlyList<StreamEvent> events) =>
    [
        .. events.Select((named, index) => new RecordedEvent
        {
            Tenant = command.Tenant,
            Stream = named.Stream,
            Version = int.MaxValue,
            Number = long.MaxValue - events.Count + index,
            At = Now,
            Actor = command.Actor,
            CommandId = command.CommandId,
            Event = named.Event,
        }),
    ];
}
