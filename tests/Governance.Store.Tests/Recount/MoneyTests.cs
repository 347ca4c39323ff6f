using System;
using System.Numerics;

using Xunit;

namespace Governance.Store.Tests.Recount;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0.00", 0)]
    [InlineData("-0.01", -1)]
    [InlineData("100000000000.00", 10_000_000_000_000)]
    public void Amount_IsReadAndSpeltInOneWay(string text, long cents)
    {
        Assert.Equal(cents, Money.Cents(text));
        Assert.Equal(text, Money.Text(new BigInteger(cents)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.000")]
    [InlineData("01.00")]
    [InlineData(".00")]
    [InlineData("1e2")]
    [InlineData("1E.00")]
    public void Amount_SpeltInAnyOtherWay_IsNone(string text) => Assert.Throws<FormatException>(() => Money.Cents(text));
}
