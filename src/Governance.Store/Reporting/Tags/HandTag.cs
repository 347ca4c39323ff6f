using System;

namespace Governance.Store.Reporting.Tags;

/// <summary>A tag that somebody gave by hand.</summary>
public sealed record HandTag
{
    /// <summary>The tag.</summary>
    public required string Tag { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who gave it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
