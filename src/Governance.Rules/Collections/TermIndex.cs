using System;
using System.Runtime.CompilerServices;

namespace Governance.Rules.Collections;

/// <summary>
/// Where each term stands in a list, found by hashing and without looking through the list, and what is noted of each item, so that one
/// look tells both. Built once, then only read, from any thread. It answers where, never whether anything counts.
/// </summary>
/// <typeparam name="T">What is noted of an item.</typeparam>
internal readonly struct TermIndex<T>
    where T : struct
{
    private readonly int[] slots;
    private readonly TermEntry<T>[] entries;
    private readonly int shift;

    /// <param name="entries">The entries by place; the last one is no item, and stands for none.</param>
    private TermIndex(TermEntry<T>[] entries)
    {
        this.entries = entries;
        slots = TermSlots.Of(entries, out shift);
        var none = entries.Length - 1;
        entries[none].First = -1;
        entries[none].Next = -1;
        var last = new int[none];
        for (var place = 0; place < none; place++)
        {
            ref var entry = ref entries[place];
            entry.First = slots[TermSlots.Find(entry.Term, slots, shift, entries)];
            entry.Next = -1;
            if (entry.First != place)
            {
                entries[last[entry.First]].Next = place;
            }

            last[entry.First] = place;
        }
    }

    /// <summary>An index of no items.</summary>
    public static TermIndex<T> Empty => Of(default(ItemList<string>), static name => name);

    /// <summary>What stands at the place.</summary>
    public ref readonly TermEntry<T> this[int place] => ref entries[place];

    /// <summary>The index of what each item is called.</summary>
    public static TermIndex<T> Of<TItem>(ItemList<TItem> items, Func<TItem, string> name) => Of(items, name, static _ => default);

    /// <summary>The index of what each item is called, and of what is noted of it.</summary>
    public static TermIndex<T> Of<TItem>(ItemList<TItem> items, Func<TItem, string> name, Func<TItem, T> note)
    {
        var named = new TermEntry<T>[items.Count + 1];
        for (var i = 0; i < items.Count; i++)
        {
            named[i].Term = new Term(name(items[i]));
            named[i].Noted = note(items[i]);
        }

        return new TermIndex<T>(named);
    }

    /// <summary>The first place of the term, or -1.</summary>
    public int First(in Term term) => Find(term).First;

    /// <summary>What stands at the first place of the term, or the entry that stands for none. Most times one look is enough: a short, plain term stands in its home.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TermEntry<T> Find(in Term term)
    {
        unchecked
        {
            var places = slots;
            ref readonly var found = ref entries[places[TermSlots.Home(term, places.Length, shift)]];
            return ref found.Term.IsPlainly(term) ? ref found : ref FindByText(term);
        }
    }

    /// <summary>Apart, so that what is seldom needed takes no room where it is not: for a term that is not plain, or does not stand in its home.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref readonly TermEntry<T> FindByText(in Term term) => ref entries[slots[TermSlots.Find(term, slots, shift, entries)]];
}
