using System;
using System.Runtime.CompilerServices;

namespace Governance.Rules.Collections;

/// <summary>
/// Where each term stands in a list, found by hashing and without looking through the list. Built once, then only read, from any thread.
/// It answers where, never whether anything counts.
/// </summary>
internal readonly struct TermIndex
{
    private readonly int[] slots;
    private readonly TermEntry[] entries;
    private readonly int shift;

    private TermIndex(TermEntry[] entries)
    {
        this.entries = entries;
        slots = TermSlots.Of(entries, out shift);
        var last = new int[entries.Length];
        for (var place = 0; place < entries.Length; place++)
        {
            ref var entry = ref entries[place];
            entry.First = slots[TermSlots.Find(entry.Term, slots, shift, entries)] - 1;
            entry.Next = -1;
            if (entry.First != place)
            {
                entries[last[entry.First]].Next = place;
            }

            last[entry.First] = place;
        }
    }

    /// <summary>The index of what each item is called.</summary>
    public static TermIndex Of<T>(ItemList<T> items, Func<T, string> name)
    {
        var named = new TermEntry[items.Count];
        for (var i = 0; i < named.Length; i++)
        {
            named[i].Term = new Term(name(items[i]));
        }

        return new TermIndex(named);
    }

    /// <summary>The first place of the term, or -1. Most times one look is enough: a short, plain term stands in its home, or nothing does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(in Term term)
    {
        unchecked
        {
            var all = entries;
            var places = slots;
            var place = places[TermSlots.Home(term, places.Length, shift)] - 1;
            return (uint)place >= (uint)all.Length || all[place].Term.IsPlainly(term) ? place : FirstByText(term);
        }
    }

    /// <summary>The next place of the term that stands at the place, or -1.</summary>
    public int Next(int place) => entries[place].Next;

    /// <summary>The first place of the term that stands at the place: the same number for the same term.</summary>
    public int FirstOf(int place) => entries[place].First;

    /// <summary>The term that stands at the place.</summary>
    public ref readonly Term TermAt(int place) => ref entries[place].Term;

    /// <summary>Apart, so that what is seldom needed takes no room where it is not: for a term that is not plain, or does not stand in its home.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FirstByText(in Term term) => slots[TermSlots.Find(term, slots, shift, entries)] - 1;
}
