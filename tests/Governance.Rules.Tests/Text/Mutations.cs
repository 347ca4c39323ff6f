using System;
using System.Collections.Generic;

namespace Governance.Rules.Tests.Text;

/// <summary>Texts that were tampered with: characters and whole lines deleted, doubled, swapped or replaced. The same ones in every run.</summary>
internal static class Mutations
{
    private static readonly string[] Scraps = { "\t", "\n", "\r\n", "\\", "\\x", "\\n", "0", "-1", "+1", "01", "99999999999", "gate", "step\ta\tb\tc\t1\n", "outcome\tKill\n", "\0", "\uFEFF", "\uD800", " ", "Hold", "7", "by\tx\n" };

    public static IEnumerable<string> Of(string text, int count)
    {
        var random = new Random(20_261_121);
        for (var i = 0; i < count; i++)
        {
            var mutated = text;
            for (var changes = 1 + random.Next(3); changes > 0; changes--)
            {
                mutated = random.Next(2) == 0 ? Characters(mutated, random) : Lines(mutated, random);
            }

            yield return mutated;
        }
    }

    private static string Characters(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(4), text.Length - at);
        return random.Next(3) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
            _ => text.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]),
        };
    }

    private static string Lines(string text, Random random)
    {
        var lines = new List<string>(text.Split('\n'));
        var one = random.Next(lines.Count);
        var other = random.Next(lines.Count);
        switch (random.Next(3))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(one, lines[other]);
                break;
            default:
                lines.Reverse(Math.Min(one, other), Math.Abs(one - other) + 1);
                break;
        }

        return string.Join("\n", lines);
    }
}
