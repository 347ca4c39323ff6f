using System;
using Governance.Store.Sync.Hosting;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class LookPaceTests
{
    [Fact]
    public void Look_IsDueOnceAPaceHoweverOftenItIsWoken()
    {
        var clock = new InstantClock();
        var pace = new LookPace(TimeSpan.FromSeconds(30), clock);
        Assert.True(pace.IsDue());
        Assert.False(pace.IsDue());
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(pace.IsDue());
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Left());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(pace.IsDue());
        Assert.Equal(TimeSpan.FromSeconds(30), pace.Left());
    }

    [Fact]
    public void Look_WhenTheClockJumpsBack_IsDueAtOnce()
    {
        var clock = new InstantClock();
        var pace = new LookPace(TimeSpan.FromSeconds(30), clock);
        Assert.True(pace.IsDue());
        clock.Advance(TimeSpan.FromDays(-1));
        Assert.True(pace.IsDue());
        Assert.False(pace.IsDue());
    }
}
