using System;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace Governance.Store.Tests.Recount;

/// <summary>Amounts as whole cents. Text in and text out by digits only: no binary fraction, and no decimal of the store's.</summary>
internal static class Money
{
    /// <summary>The cents of a JSON number with exactly two decimals; everything else is no amount.</summary>
    public static BigInteger Cents(string text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        var point = digits.Length - 3;
        if (point < 1 || digits[point] != '.' || digits.Where((_, at) => at != point).Any(letter => !char.IsAsciiDigit(letter)) || (digits[0] == '0' && point > 1))
        {
            throw new FormatException($"'{text}' is no amount with two decimals.");
        }

        var cents = BigInteger.Parse(digits.Remove(point, 1), CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? -cents : cents;
    }

    /// <summary>The one spelling of an amount. Nothing has no sign.</summary>
    public static string Text(BigInteger cents)
    {
        var digits = BigInteger.Abs(cents).ToString("D3", CultureInfo.InvariantCulture);
        return $"{(cents.Sign < 0 ? "-" : string.Empty)}{digits[..^2]}.{digits[^2..]}";
    }
}
