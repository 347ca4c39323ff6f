using System.Collections.Generic;

namespace Governance.Sandbox.Control;

/// <summary>All roles of a user.</summary>
internal sealed record UserRolesRequest(IReadOnlyList<string>? Roles);
