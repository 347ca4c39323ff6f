using System;
using System.Collections;
using System.Collections.Generic;

namespace Governance.Rules.Collections;

/// <summary>
/// An immutable list without an allocation of its own: a wrapper over an array that nobody else holds.
/// The default value is the empty list. Safe to read from any thread.
/// </summary>
/// <typeparam name="T">The item; never null.</typeparam>
public readonly struct ItemList<T> : IReadOnlyList<T>
{
    private readonly T[]? items;

    private ItemList(T[] items) => this.items = items;

    /// <summary>How many items there are.</summary>
    public int Count => items is null ? 0 : items.Length;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is not below <see cref="Count"/>.</exception>
    public T this[int index] => items is null ? throw new IndexOutOfRangeException() : items[index];

    /// <summary>A list of a copy of the given items.</summary>
    public static ItemList<T> From(IEnumerable<T>? source) => source is null ? default : new ItemList<T>(new List<T>(source).ToArray());

    /// <summary>A list of a copy of the given items.</summary>
    public static implicit operator ItemList<T>(T[]? source) => source is null || source.Length == 0 ? default : new ItemList<T>((T[])source.Clone());

    /// <summary>A list of a copy of the given items.</summary>
    public static implicit operator ItemList<T>(List<T>? source) => source is null || source.Count == 0 ? default : new ItemList<T>(source.ToArray());

    /// <summary>The items of an array that the caller gives away.</summary>
    internal static ItemList<T> Of(T[] given) => new(given);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(items ?? Array.Empty<T>())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
