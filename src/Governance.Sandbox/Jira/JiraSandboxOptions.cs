using System;

namespace Governance.Sandbox.Jira;

/// <summary>What the local Jira needs to start.</summary>
public sealed record JiraSandboxOptions
{
    /// <summary>Where it listens: an absolute loopback address with a port, such as <c>http://127.0.0.1:5601</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The folder of the Forge app: <c>manifest.yml</c>, its functions and its installed npm packages.</summary>
    public required string JiraAppFolder { get; init; }

    /// <summary>Where the manifest's remote stands here; takes the place of its <c>baseUrl</c>.</summary>
    public required string RemoteUrl { get; init; }

    /// <summary>The Node.js command that runs the app's functions.</summary>
    public string NodeCommand { get; init; } = "node";

    /// <summary>How long a function may run before it is ended; Forge gives 25 seconds.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>The RSA key that signs invocation tokens, as PEM; a new one when there is none.</summary>
    public string? SigningKey { get; init; }

    /// <summary>The clock of the site.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
