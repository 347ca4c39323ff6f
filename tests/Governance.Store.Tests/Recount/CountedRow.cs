using System.Numerics;

namespace Governance.Store.Tests.Recount;

/// <summary>One month of one measure, in cents.</summary>
internal sealed class CountedRow
{
    public BigInteger? Plan { get; set; }

    public BigInteger? Forecast { get; set; }

    public BigInteger? Actual { get; set; }

    public BigInteger Expected => Actual ?? Forecast ?? Plan ?? BigInteger.Zero;
}
