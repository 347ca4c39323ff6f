using System.Collections.Generic;
using System.Text.Json;

using Dapper;

using Governance.Store.Commands;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Storage;

/// <summary>Reads committed projections. Thread-safe.</summary>
public sealed class DocumentReader(Database database)
{
    /// <summary>The state of a stream, or null.</summary>
    public T? Find<T>(string tenant, string stream)
        where T : class
    {
        using var connection = database.Open();
        return Read(connection, tenant, stream) is { } body ? JsonSerializer.Deserialize<T>(body, StoreJson.Options) : null;
    }

    /// <summary>What an index says about a key, or null.</summary>
    public string? Lookup(string tenant, string index, string key)
    {
        using var connection = database.Open();
        return Lookup(connection, tenant, index, key);
    }

    /// <summary>States of a kind in the order of their ids, after the given one.</summary>
    public IReadOnlyList<T> List<T>(string tenant, string kind, string? after, int count)
        where T : class
    {
        using var connection = database.Open();
        var found = new List<T>();
        var bodies = connection.Query<string>(
            "SELECT body FROM documents WHERE tenant=@tenant AND kind=@kind AND id>@after ORDER BY id LIMIT @count",
            new { tenant, kind, after = after ?? string.Empty, count });
        foreach (var body in bodies)
        {
            found.Add(JsonSerializer.Deserialize<T>(body, StoreJson.Options)!);
        }

        return found;
    }

    /// <summary>Ids and versions of the states of a kind, in the order of their ids.</summary>
    public IReadOnlyList<(string Id, int Version)> Versions(string tenant, string kind)
    {
        using var connection = database.Open();
        return connection.Query<(string, int)>("SELECT id, version FROM documents WHERE tenant=@tenant AND kind=@kind ORDER BY id", new { tenant, kind }).AsList();
    }

    /// <summary>Keys of an index that stand before a text, in order, with what it says about them.</summary>
    public IReadOnlyList<(string Key, string Value)> LookupBefore(string tenant, string index, string before, int count)
    {
        using var connection = database.Open();
        return connection.Query<(string, string)>("SELECT key, value FROM lookups WHERE tenant=@tenant AND name=@index AND key<@before ORDER BY key LIMIT @count", new { tenant, index, before, count }).AsList();
    }

    internal static string? Read(SqliteConnection connection, string tenant, string stream)
    {
        var (kind, id) = StreamName.Split(stream);
        return connection.QuerySingleOrDefault<string>("SELECT body FROM documents WHERE tenant=@tenant AND kind=@kind AND id=@id", new { tenant, kind, id });
    }

    internal static (int Version, string Body)? ReadVersioned(SqliteConnection connection, string tenant, string stream)
    {
        var (kind, id) = StreamName.Split(stream);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT version, body FROM documents WHERE tenant=@tenant AND kind=@kind AND id=@id";
        command.Parameters.AddWithValue("@tenant", tenant);
        command.Parameters.AddWithValue("@kind", kind);
        command.Parameters.AddWithValue("@id", id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.GetString(1)) : null;
    }

    internal static Dictionary<string, string> LookupUnder(SqliteConnection connection, string tenant, string index, string prefix)
    {
        var found = new Dictionary<string, string>(System.StringComparer.Ordinal);
        foreach (var (key, value) in connection.Query<(string, string)>(
            "SELECT key, value FROM lookups WHERE tenant=@tenant AND name=@index AND key>=@prefix AND substr(key, 1, length(@prefix))=@prefix AND key<@prefix || char(0x10FFFF)",
            new { tenant, index, prefix }))
        {
            found[key] = value;
        }

        return found;
    }

    internal static IEnumerable<string> Mentioning(SqliteConnection connection, string tenant, string id) =>
        connection.Query<string>("SELECT kind || '/' || id FROM documents WHERE tenant=@tenant AND kind<>'rollup' AND instr(body, @id)>0", new { tenant, id });

    internal static string? Lookup(SqliteConnection connection, string tenant, string index, string key) =>
        connection.QuerySingleOrDefault<string>("SELECT value FROM lookups WHERE tenant=@tenant AND name=@index AND key=@key", new { tenant, index, key });
}
