using System;
using System.Linq;

using Governance.Store.Hosts.Binding;

using Xunit;

namespace Governance.Store.Tests.Hosts;

public sealed class HostCodeTests
{
    [Fact]
    public void Code_HasTwentyUnambiguousLetters_AtLeast95Bits_AndNoTwoAreTheSame()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => HostCode.New()).ToList();
        Assert.All(codes, code => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$", code));
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(HostCode.Alphabet.Length, HostCode.Alphabet.Distinct().Count());
        Assert.True(HostCode.Length * Math.Log2(HostCode.Alphabet.Length) >= 95);
        // Every letter comes up in every place: 2,000 draws of 32 miss one with a chance of 1 in 10^25.
        for (var place = 0; place < 23; place++)
        {
            Assert.Equal(place % 6 == 5 ? 1 : 32, codes.Select(code => code[place]).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("abcde-fghjk-mnpqr-stvwx")]
    [InlineData("ABCDEFGHJKMNPQRSTVWX")]
    [InlineData("  ABCDE FGHJK\tMNPQR-STVWX\n")]
    public void Code_IsReadAsPeopleTypeIt(string typed) => Assert.Equal(HostCode.DigestOf("ABCDE-FGHJK-MNPQR-STVWX"), HostCode.DigestOf(typed));

    [Fact]
    public void Letters_ThatAreEasilyMistaken_MeanTheDigit() =>
        Assert.Equal(HostCode.DigestOf("00111-00111-00111-00111"), HostCode.DigestOf("oOiIl-0Ol1I-00L11-00iiI"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDE-FGHJK-MNPQR-STVW")]
    [InlineData("ABCDE-FGHJK-MNPQR-STVWXY")]
    [InlineData("ABCDE-FGHJK-MNPQR-STVWU")]
    [InlineData("ABCDE-FGHJK-MNPQR-STVW'")]
    [InlineData("ABCDE-FGHJK-MNPQR-STVWÄ")]
    [InlineData("ABCDE-FGHJK-MNPQR-STVW٣")]
    [InlineData("ABCDE-FGHJK-MNPQR-STVWX                                                  ")]
    public void Text_ThatCannotBeACode_IsNone(string? typed) => Assert.Null(HostCode.DigestOf(typed));
}
