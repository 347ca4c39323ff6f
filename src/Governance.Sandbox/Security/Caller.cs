using System;

namespace Governance.Sandbox.Security;

/// <summary>
/// Who acts, and who really signed in when that is someone else. Who impersonates by a header may do only
/// what both may do; a plug-in that acts for another user may do what that user may.
/// </summary>
internal sealed record Caller(Guid UserId, Guid? DelegateId = null, bool BothMustHold = false)
{
    /// <summary>The platform's own user, who holds every privilege and cannot sign in.</summary>
    public static readonly Guid SystemId = new("5ad21c1f-6a41-4d4a-9f6a-1c7a5f0d0001");

    public static Caller System { get; } = new(SystemId);
}
