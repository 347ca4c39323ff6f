using System.Collections.Generic;

namespace Governance.JiraApp.Forge;

/// <summary>Which modules of the manifest may call a route. A token of one route is worthless on another.</summary>
/// <param name="Keys">Module keys; the endpoint's own, and of the module that leads to it.</param>
internal sealed record ForgeModule(IReadOnlyList<string> Keys)
{
    public static ForgeModule Validate { get; } = new(["validate", "validate-gate", "gate-check"]);

    public static ForgeModule Events { get; } = new(["events", "issue-changed"]);

    public static ForgeModule Bind { get; } = new(["bind", "governance-admin"]);

    public static ForgeModule Tokens { get; } = new(["tokens", "token-refresh"]);
}
