using System;

namespace Governance.Rules.Facts;

/// <summary>Time-boxed authority to answer for somebody else. The principal stays the one whose role and answer count.</summary>
public sealed class DelegationFact
{
    /// <summary>Who gave it, and for whom the delegate answers.</summary>
    public required string PrincipalId { get; init; }

    /// <summary>Who may answer.</summary>
    public required string DelegateId { get; init; }

    /// <summary>The role of the principal in which the delegate answers.</summary>
    public required string Role { get; init; }

    /// <summary>The first instant.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first instant after it.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was taken back; null while it was not. What was given before that counts on.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether an answer in the role, given at the time, is covered.</summary>
    internal bool Covers(ApprovalFact answer, string role) =>
        answer.GivenAt is { } at
        && PrincipalId == answer.PrincipalId
        && DelegateId == answer.PersonId
        && Role == role
        && From <= at
        && at < Until
        && (RevokedAt is null || at < RevokedAt);
}
