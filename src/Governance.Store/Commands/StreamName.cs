using System;

namespace Governance.Store.Commands;

/// <summary>Names of streams: <c>kind/id</c>.</summary>
public static class StreamName
{
    /// <summary>The name.</summary>
    public static string Of(string kind, string id) => kind + "/" + id;

    /// <summary>Kind and id.</summary>
    public static (string Kind, string Id) Split(string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var slash = stream.IndexOf('/', StringComparison.Ordinal);
        return (stream[..slash], stream[(slash + 1)..]);
    }
}
