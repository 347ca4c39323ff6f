using System;

namespace Governance.Sandbox.Control;

/// <summary>How the local Dataverse is started.</summary>
public sealed record DataverseSandboxOptions
{
    /// <summary>The loopback address to listen at, such as <c>http://127.0.0.1:5801</c>; port 0 takes a free one.</summary>
    public required Uri Address { get; init; }

    /// <summary>The packed solution to import; none leaves the standard tables alone.</summary>
    public string? SolutionPath { get; init; }

    /// <summary>Imports steps switched off, as an import without "activate plug-ins" does.</summary>
    public bool StepsDisabled { get; init; }

    /// <summary>The clock of the environment.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
