using System;

namespace Governance.Store.Objectives;

/// <summary>The objective that a measure serves, as it was called when that was recorded.</summary>
/// <param name="Id">The objective.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record ServedObjective(string Id, string Code, string Name)
{
    /// <summary>When it was retired while the measure served it; empty while it stands.</summary>
    public DateTimeOffset? RetiredAt { get; init; }
}
