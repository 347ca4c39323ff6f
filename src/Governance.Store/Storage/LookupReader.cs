using System.Collections.Generic;
using System.Linq;

using Dapper;

namespace Governance.Store.Storage;

/// <summary>Reads pages of a committed index, in the order of its keys.</summary>
internal sealed class LookupReader(Database database)
{
    /// <summary>Entries whose key begins with the prefix, after the given key and before the other one.</summary>
    public IReadOnlyList<(string Key, string Value)> Page(string tenant, string name, string prefix, string? after, int count, string? before = null)
    {
        using var connection = database.Open();
        return [.. connection.Query<(string Key, string Value)>(
            "SELECT key, value FROM lookups WHERE tenant=@tenant AND name=@name AND key>=@prefix AND key<@end AND key>@after AND (@before IS NULL OR key<@before) ORDER BY key LIMIT @count",
            new { tenant, name, prefix, end = prefix + "\uFFFF", after = after ?? string.Empty, before, count })];
    }
}
