using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Security;

/// <summary>A security role: the names of the privileges that it grants.</summary>
internal sealed record Role(string Name, IReadOnlySet<string> Privileges)
{
    public const string SystemAdministrator = "System Administrator";

    public bool IsAdministrator => Name == SystemAdministrator;

    public static Role Of(string name, params string[] privileges) =>
        new(name, new HashSet<string>(privileges, StringComparer.OrdinalIgnoreCase));
}
