using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The parameters of a message by name.</summary>
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }

    public bool TryGetValue<T>(string key, out T value)
    {
        if (TryGetValue(key, out object found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj is not null)
        {
            this[key] = obj;
        }
    }
}
