using System;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>How a delegation follows from its events.</summary>
internal sealed class DelegationStreams() : StreamKind<DelegationState>(
    Name, typeof(DelegationOffered), typeof(DelegationAccepted), typeof(DelegationRevoked))
{
    public const string Name = "delegation";

    /// <summary>Index: those of a principal, whose id their keys begin with.</summary>
    public const string Given = "delegation-given";

    public static string NameOf(string id) => StreamName.Of(Name, id);

    /// <summary>What the keys of a principal begin with.</summary>
    public static string GivenBy(string personId) => personId + ":";

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(DelegationState state) => [(Given, GivenBy(state.PrincipalId) + state.Id, state.Id)];

    protected override DelegationState Evolve(DelegationState? state, RecordedEvent recorded)
    {
        var next = recorded.Event switch
        {
            DelegationOffered offered => Offered(offered, recorded),
            DelegationAccepted => Existing(state, recorded) with { AcceptedAt = recorded.At },
            DelegationRevoked revoked => Existing(state, recorded) with { RevokedAt = recorded.At, RevokedBy = revoked.By, RevokedReason = revoked.Reason },
            _ => throw new InvalidOperationException($"A delegation has no event {recorded.Event.GetType().Name}."),
        };
        return next with { LedgerNumber = recorded.Number };
    }

    private static DelegationState Offered(DelegationOffered offered, RecordedEvent recorded) => new()
    {
        Id = StreamName.Split(recorded.Stream).Id,
        PrincipalId = offered.PrincipalId,
        DelegateId = offered.DelegateId,
        Role = offered.Role,
        Measures = [.. offered.Measures],
        From = offered.From,
        Until = offered.Until,
        Reason = offered.Reason,
        LedgerNumber = recorded.Number,
    };
}
