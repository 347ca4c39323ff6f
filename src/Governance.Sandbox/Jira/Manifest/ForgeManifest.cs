using System.Collections.Generic;

namespace Governance.Sandbox.Jira.Manifest;

/// <summary>The parts of a Forge manifest that the local Jira acts on.</summary>
internal sealed record ForgeManifest
{
    /// <summary>The app's ARI.</summary>
    public required string AppId { get; init; }

    /// <summary>The key of the only remote.</summary>
    public required string RemoteKey { get; init; }

    /// <summary>Whether functions may call the remote (operation <c>compute</c>).</summary>
    public required bool FunctionsMayCallRemote { get; init; }

    public required IReadOnlySet<string> Scopes { get; init; }

    public required IReadOnlyList<ForgeTrigger> Triggers { get; init; }

    public required IReadOnlyList<ForgeSchedule> Schedules { get; init; }

    public required IReadOnlyList<ForgeField> Fields { get; init; }

    /// <summary>The page for administrators of the site, if the app has one.</summary>
    public required ForgeAdminPage? AdminPage { get; init; }

    /// <summary>The panel on every issue, if the app has one.</summary>
    public required ForgePanel? Panel { get; init; }

    /// <summary>The validator that projects may put on their transitions, if the app has one.</summary>
    public required ForgeValidator? Validator { get; init; }
}
