using System.Collections.Generic;

namespace Governance.Sandbox.Security;

/// <summary>What one user has been given.</summary>
internal sealed record UserGrants(IReadOnlyList<Role> Roles, IReadOnlyList<FieldSecurityProfile> Profiles);
