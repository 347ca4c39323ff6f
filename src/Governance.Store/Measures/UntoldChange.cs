using System;

namespace Governance.Store.Measures;

/// <summary>A completion or reopening that a look has shown, and that no entry of the host's history has told of yet.</summary>
/// <param name="Completed">Whether the item was complete then.</param>
/// <param name="At">The time up to which the look showed the item: an entry that tells of the change is not younger.</param>
public sealed record UntoldChange(bool Completed, DateTimeOffset At);
