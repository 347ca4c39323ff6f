using System;

namespace Governance.Rules.Collections;

/// <summary>
/// Where each term stands in a list, found by hashing and without looking through the list. Built once, then only read, from any thread.
/// The default value is the index of an empty list. It answers where, never whether anything counts.
/// </summary>
internal readonly struct TermIndex
{
    private readonly int[]? slots;
    private readonly TermEntry[]? entries;

    private TermIndex(Term[] terms)
    {
        var size = 4;
        while (size < 2 * terms.Length)
        {
            size *= 2;
        }

        slots = new int[size];
        entries = new TermEntry[terms.Length];
        var last = new int[terms.Length];
        for (var place = 0; place < terms.Length; place++)
        {
            ref var slot = ref SlotOf(terms[place], slots, entries);
            slot = slot == 0 ? place + 1 : slot;
            var first = slot - 1;
            entries[place] = new TermEntry { Term = terms[place], First = first, Next = -1 };
            if (first != place)
            {
                entries[last[first]].Next = place;
            }

            last[first] = place;
        }
    }

    /// <summary>The index of what each item is called.</summary>
    public static TermIndex Of<T>(ItemList<T> items, Func<T, string> name)
    {
        var terms = new Term[items.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new Term(name(items[i]));
        }

        return terms.Length == 0 ? default : new TermIndex(terms);
    }

    /// <summary>The first place of the term, or -1.</summary>
    public int First(in Term term) => slots is null ? -1 : SlotOf(term, slots, entries!) - 1;

    /// <summary>The next place of the term that stands at the place, or -1.</summary>
    public int Next(int place) => entries![place].Next;

    /// <summary>The first place of the term that stands at the place: the same number for the same term.</summary>
    public int FirstOf(int place) => entries![place].First;

    /// <summary>The term that stands at the place.</summary>
    public ref readonly Term TermAt(int place) => ref entries![place].Term;

    /// <summary>Whether the term stands at the place.</summary>
    public bool Is(int place, in Term term) => entries![place].Term.Is(term);

    /// <summary>The slot of the term: its first place counted from 1, or 0 where it would be. INVARIANT: at least half of the slots are empty.</summary>
    private static ref int SlotOf(in Term term, int[] slots, TermEntry[] entries)
    {
        var at = term.Hash & (slots.Length - 1);
        while (slots[at] != 0 && !entries[slots[at] - 1].Term.Is(term))
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return ref slots[at];
    }
}
