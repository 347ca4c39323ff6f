using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Named values, such as the columns of a row or the parameters of a message.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> _values;

    protected internal DataCollection()
        : this(new Dictionary<TKey, TValue>())
    {
    }

    protected internal DataCollection(IDictionary<TKey, TValue> collection)
    {
        _values = collection;
    }

    public int Count => _values.Count;

    public ICollection<TKey> Keys => _values.Keys;

    public ICollection<TValue> Values => _values.Values;

    public virtual bool IsReadOnly { get; internal set; }

    public virtual TValue this[TKey key]
    {
        get => _values[key];
        set
        {
            CheckWritable();
            _values[key] = value;
        }
    }

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void Add(TKey key, TValue value)
    {
        CheckWritable();
        _values.Add(key, value);
    }

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public void Clear()
    {
        CheckWritable();
        _values.Clear();
    }

    public bool Contains(TKey key) => _values.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => _values.Contains(key);

    public bool ContainsKey(TKey key) => _values.ContainsKey(key);

    public bool TryGetValue(TKey key, out TValue value) => _values.TryGetValue(key, out value);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public bool Remove(TKey key)
    {
        CheckWritable();
        return _values.Remove(key);
    }

    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        CheckWritable();
        return _values.Remove(item);
    }

    public virtual IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void CheckWritable()
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException("The collection is read-only.");
        }
    }
}
