using System;
using System.Threading;

namespace Governance.Store.Tests.Support;

/// <summary>A clock on which a second lasts a millisecond.</summary>
internal sealed class HurriedClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime / 1000, period / 1000);
}
