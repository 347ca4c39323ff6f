using System.Collections.Generic;

namespace Governance.Sandbox.Security;

/// <summary>A field security profile of the solution.</summary>
internal sealed record FieldSecurityProfile(string Name, IReadOnlyList<ColumnPermission> Permissions);
