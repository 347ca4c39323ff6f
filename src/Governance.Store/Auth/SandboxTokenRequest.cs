using System.Collections.Generic;

namespace Governance.Store.Auth;

/// <summary>Whose token the sandbox shall issue.</summary>
internal sealed record SandboxTokenRequest
{
    public required string Tenant { get; init; }

    public string? PersonId { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];
}
