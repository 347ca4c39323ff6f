using System;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>How the binding of a host follows from its events.</summary>
internal sealed class HostBindingStreams() : StreamKind<HostBindingState>(Name, typeof(HostBound), typeof(HostReleased))
{
    public const string Name = "host-binding";

    /// <summary>
    /// Bound hosts by kind and scope. INVARIANT: over all tenants a host stands here once; a unique index of the database
    /// holds it even against two writers at the same moment.
    /// </summary>
    public const string BindingIndex = "host-binding";

    /// <summary>The one host of a kind that the tenant has.</summary>
    public const string KindIndex = "host-of-kind";

    public static string IdOf(string host, string scope) => host + ":" + scope;

    public static string NameOf(string host, string scope) => StreamName.Of(Name, IdOf(host, scope));

    protected override HostBindingState Evolve(HostBindingState? state, RecordedEvent recorded) => recorded.Event switch
    {
        HostBound bound => new HostBindingState { Host = bound.Host, Scope = bound.Scope, BoundAt = recorded.At, BoundBy = bound.BoundBy },
        HostReleased => Existing(state, recorded) with { ReleasedAt = recorded.At },
        _ => throw new InvalidOperationException($"A binding has no event {recorded.Event.GetType().Name}."),
    };

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(HostBindingState state)
    {
        if (state.IsBound)
        {
            yield return (BindingIndex, IdOf(state.Host, state.Scope), state.Host);
            yield return (KindIndex, state.Host, state.Scope);
        }
    }
}
