using System;
using System.Threading;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>One clock for the store and both hosts. It can be moved forward, and a pause of a second lasts a millisecond.</summary>
internal sealed class RunClock : TimeProvider
{
    private const int Hurry = 1000;
    private long ahead;

    public void Advance(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan time) => time <= TimeSpan.Zero ? time : time / Hurry;
}
