using System.Collections.Generic;

using Dapper;

namespace Governance.Store.Storage;

/// <summary>Reads committed index entries in the order of their keys. Thread-safe.</summary>
internal sealed class IndexReader(Database database)
{
    /// <summary>Entries of an index after a key.</summary>
    public IReadOnlyList<(string Key, string Value)> Page(string tenant, string index, string? after, int count)
    {
        using var connection = database.Open();
        return connection.Query<(string, string)>(
            "SELECT key, value FROM lookups WHERE tenant=@tenant AND name=@index AND key>@after ORDER BY key LIMIT @count",
            new { tenant, index, after = after ?? string.Empty, count }).AsList();
    }

    /// <summary>Entries whose key begins with a text and a colon.</summary>
    public IReadOnlyList<(string Key, string Value)> Under(string tenant, string index, string begin)
    {
        using var connection = database.Open();
        return connection.Query<(string, string)>(
            "SELECT key, value FROM lookups WHERE tenant=@tenant AND name=@index AND key>@begin || ':' AND key<@begin || ';' ORDER BY key",
            new { tenant, index, begin }).AsList();
    }
}
