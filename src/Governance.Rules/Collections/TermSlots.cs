using System;

namespace Governance.Rules.Collections;

/// <summary>
/// The slots of a <see cref="TermIndex{T}"/>: each holds the first place of a term, or the place that stands for none. A term stands in its home slot,
/// or in the first free one after it. INVARIANT: at least half of the slots are empty.
/// </summary>
internal static class TermSlots
{
    private const int SlotsOfOne = 4;

    /// <summary>For a short list it is worth while to look for bits of the hash by which each term has a home of its own.</summary>
    private const int ShortList = 16;
    private const int LastShift = 26;

    /// <summary>Slots for the terms of the entries.</summary>
    /// <param name="entries">The entries, of which only the terms are read; the last one stands for none.</param>
    /// <param name="shift">How far the hash is shifted to find a home.</param>
    public static int[] Of<T>(TermEntry<T>[] entries, out int shift)
        where T : struct
    {
        var terms = entries.Length - 1;
        var size = SlotsOfOne;
        while (size < SlotsOfOne * terms)
        {
            size *= 2;
        }

        var slots = new int[size];
        shift = 0;
        while (!Fill(slots, shift, entries) && terms <= ShortList && shift < LastShift)
        {
            shift++;
        }

        return slots;
    }

    /// <summary>Where the term stands if nothing else stands there.</summary>
    public static int Home(in Term term, int slots, int shift) => unchecked((int)(term.Hash >> shift) & (slots - 1));

    /// <summary>The slot in which the term stands, or an empty one where it would.</summary>
    public static int Find<T>(in Term term, int[] slots, int shift, TermEntry<T>[] entries)
        where T : struct
    {
        var none = entries.Length - 1;
        var at = Home(term, slots.Length, shift);
        while (slots[at] != none && !entries[slots[at]].Term.Is(term))
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return at;
    }

    /// <summary>Puts all terms in; whether each stands in its home.</summary>
    private static bool Fill<T>(int[] slots, int shift, TermEntry<T>[] entries)
        where T : struct
    {
        var none = entries.Length - 1;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = none;
        }

        var areAllHome = true;
        for (var i = 0; i < none; i++)
        {
            var at = Find(entries[i].Term, slots, shift, entries);
            areAllHome &= at == Home(entries[i].Term, slots.Length, shift);
            slots[at] = slots[at] == none ? i : slots[at];
        }

        return areAllHome;
    }
}
