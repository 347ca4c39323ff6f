using System;
using System.Collections.Generic;
using Governance.Store.Sync.Dataverse;

namespace Governance.Store.Sync.Hosting;

/// <summary>The sync's part of the section <c>Governance</c>.</summary>
public sealed class SyncOptions
{
    /// <summary>A sweep's pace in seconds; hints and news make it look at once.</summary>
    public double PollSeconds { get; set; } = 30;

    /// <summary>The bound Dataverse environments.</summary>
    public IList<DataverseBinding> Dataverse { get; } = [];

    /// <summary>The pace, between a fifth of a second and an hour.</summary>
    public TimeSpan Poll => TimeSpan.FromSeconds(double.IsFinite(PollSeconds) ? Math.Clamp(PollSeconds, 0.2, 3600) : 30);
}
