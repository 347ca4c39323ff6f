namespace Governance.Rules.Collections;

/// <summary>
/// A text made ready to be compared: up to 27 plain characters are three numbers, exactly; of a longer or other text they only say
/// whether it can be equal, and the text itself is compared. Two terms are equal if their texts are, and only then.
/// </summary>
internal readonly struct Term
{
    private const int CharactersOfAPart = 9;
    private const int BitsOfACharacter = 7;
    private const int Parts = 3;
    private const ulong Whole = 1UL << 63;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;

    public Term(string text)
    {
        Text = text;
        var isWhole = text is { Length: <= Parts * CharactersOfAPart };
        first = Part(text, 0, ref isWhole);
        second = Part(text, CharactersOfAPart, ref isWhole);
        third = Part(text, 2 * CharactersOfAPart, ref isWhole);
        first |= isWhole ? Whole : 0;
        Hash = HashOf(text, first, second, third);
    }

    /// <summary>The text; null in the default value.</summary>
    public string Text { get; }

    /// <summary>The same for equal texts, on every machine and runtime.</summary>
    public uint Hash { get; }

    /// <summary>One of 64 bits, the same for equal texts.</summary>
    public ulong Bit => 1UL << (int)(Hash & 63);

    /// <summary>Whether the texts are equal.</summary>
    public bool Is(in Term other) =>
        ((first ^ other.first) | (second ^ other.second) | (third ^ other.third)) == 0 && (unchecked((long)first) < 0 || Text == other.Text);

    /// <summary>Whether the texts are short, plain and equal: what numbers alone can tell.</summary>
    public bool IsPlainly(in Term other) => unchecked((long)first) < 0 && ((first ^ other.first) | (second ^ other.second) | (third ^ other.third)) == 0;

    /// <summary>The terms of the texts, in their order.</summary>
    public static Term[] Of(ItemList<string> texts)
    {
        var terms = new Term[texts.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new Term(texts[i]);
        }

        return terms;
    }

    /// <summary>INVARIANT: a text is whole only if each character has a number of seven bits other than 0: then no other text has the same parts.</summary>
    private static ulong Part(string? text, int start, ref bool isWhole)
    {
        var part = 0UL;
        for (var i = start; text is not null && i < text.Length && i < start + CharactersOfAPart; i++)
        {
            isWhole &= text[i] is not '\0' and <= '\u007f';
            part = (part << BitsOfACharacter) | (text[i] & 0x7Fu);
        }

        return part;
    }

    private static uint HashOf(string? text, ulong first, ulong second, ulong third)
    {
        unchecked
        {
            var hash = (((first * 0x9E3779B97F4A7C15) ^ second) * 0xC2B2AE3D27D4EB4F ^ third) * 0x165667B19E3779F9;
            for (var i = Parts * CharactersOfAPart; text is not null && i < text.Length; i++)
            {
                hash = (hash ^ text[i]) * 0x100000001B3;
            }

            return (uint)(hash >> 32);
        }
    }
}
