using System;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>How a one-time code follows from its events.</summary>
internal sealed class HostCodeStreams() : StreamKind<HostCodeState>(Name, typeof(HostCodeIssued), typeof(HostCodeUsed))
{
    public const string Name = "host-code";

    /// <summary>Unused codes by their hash.</summary>
    public const string CodeIndex = "host-code";

    public static string NameOf(string digest) => StreamName.Of(Name, digest);

    protected override HostCodeState Evolve(HostCodeState? state, RecordedEvent recorded) => recorded.Event switch
    {
        HostCodeIssued issued => new HostCodeState
        {
            Digest = StreamName.Split(recorded.Stream).Id,
            Host = issued.Host,
            IssuedBy = issued.IssuedBy,
            ExpiresAt = issued.ExpiresAt,
        },
        HostCodeUsed used => Existing(state, recorded) with { UsedBy = HostBindingStreams.IdOf(used.Host, used.Scope) },
        _ => throw new InvalidOperationException($"A code has no event {recorded.Event.GetType().Name}."),
    };

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(HostCodeState state)
    {
        if (state.UsedBy is null)
        {
            yield return (CodeIndex, state.Digest, state.Host);
        }
    }
}
