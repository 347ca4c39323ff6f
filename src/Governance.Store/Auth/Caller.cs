using Governance.Store.Commands;

namespace Governance.Store.Auth;

/// <summary>Who calls, as far as the token says and the links confirm.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Actor">The caller as an actor.</param>
internal sealed record Caller(string Tenant, Actor Actor);
