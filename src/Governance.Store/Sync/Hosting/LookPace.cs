using System;

namespace Governance.Store.Sync.Hosting;

/// <summary>
/// Says when a sweep looks at the host: once a pace. A wake in between, by news or a hint, handles and shows what is
/// at hand without reading the whole host again, so that a burst of hints costs no burst of reads.
/// </summary>
/// <param name="pace">Time between two looks.</param>
/// <param name="clock">Time.</param>
public sealed class LookPace(TimeSpan pace, TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);
    private DateTimeOffset? next;

    /// <summary>Whether a look is due; if so the pace starts anew.</summary>
    public bool IsDue()
    {
        var now = clock.GetUtcNow();
        // A next look that lies further off than one pace was set before the clock jumped back.
        if (now < next && next - now <= pace)
        {
            return false;
        }

        next = now + pace;
        return true;
    }

    /// <summary>How long until the next look is due.</summary>
    public TimeSpan Left()
    {
        var left = (next ?? clock.GetUtcNow()) - clock.GetUtcNow();
        return left < Shortest ? Shortest : left > pace ? pace : left;
    }
}
