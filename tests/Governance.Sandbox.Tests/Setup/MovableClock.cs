using System;

namespace Governance.Sandbox.Tests.Setup;

/// <summary>The real time, moved on by what a test says.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead = TimeSpan.Zero;

    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
