using System.Collections.Generic;

namespace Governance.Sandbox.Control;

/// <summary>Privileges that a role is given and loses.</summary>
internal sealed record RoleRequest(IReadOnlyList<string>? Add, IReadOnlyList<string>? Remove);
