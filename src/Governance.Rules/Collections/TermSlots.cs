using System;

namespace Governance.Rules.Collections;

/// <summary>
/// The slots of a <see cref="TermIndex"/>: each holds the first place of a term, counted from 1, or 0. A term stands in its home slot,
/// or in the first free one after it. INVARIANT: at least half of the slots are empty.
/// </summary>
internal static class TermSlots
{
    private const int SlotsOfOne = 4;

    /// <summary>For a short list it is worth while to look for bits of the hash by which each term has a home of its own.</summary>
    private const int ShortList = 16;
    private const int LastShift = 24;
    private const int NextShift = 4;

    /// <summary>Slots for the terms of the entries.</summary>
    /// <param name="entries">The entries, of which only the terms are read.</param>
    /// <param name="shift">How far the hash is shifted to find a home.</param>
    public static int[] Of(TermEntry[] entries, out int shift)
    {
        var size = SlotsOfOne;
        while (size < SlotsOfOne * entries.Length)
        {
            size *= 2;
        }

        var slots = new int[size];
        shift = 0;
        while (!Fill(slots, shift, entries) && entries.Length <= ShortList && shift < LastShift)
        {
            Array.Clear(slots, 0, size);
            shift += NextShift;
        }

        return slots;
    }

    /// <summary>Where the term stands if nothing else stands there.</summary>
    public static int Home(in Term term, int slots, int shift) => unchecked((int)(term.Hash >> shift) & (slots - 1));

    /// <summary>The slot in which the term stands, or an empty one where it would.</summary>
    public static int Find(in Term term, int[] slots, int shift, TermEntry[] entries)
    {
        var at = Home(term, slots.Length, shift);
        while (slots[at] != 0 && !entries[slots[at] - 1].Term.Is(term))
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return at;
    }

    /// <summary>Puts all terms in; whether each stands in its home.</summary>
    private static bool Fill(int[] slots, int shift, TermEntry[] entries)
    {
        var areAllHome = true;
        for (var i = 0; i < entries.Length; i++)
        {
            var at = Find(entries[i].Term, slots, shift, entries);
            areAllHome &= at == Home(entries[i].Term, slots.Length, shift);
            slots[at] = slots[at] == 0 ? i + 1 : slots[at];
        }

        return areAllHome;
    }
}
