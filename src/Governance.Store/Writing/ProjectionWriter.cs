using System.Collections.Generic;
using System.Text.Json;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Lines;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>Writes changed states and index entries. The same code writes and rebuilds.</summary>
internal static class ProjectionWriter
{
    public static void Write(
        SqliteConnection connection,
        string tenant,
        IReadOnlyDictionary<string, StreamSlot> changed,
        IReadOnlyDictionary<(string Index, string Key), string?> lookups)
    {
        foreach (var (stream, slot) in changed)
        {
            var (kind, id) = StreamName.Split(stream);
            connection.Execute(
                "INSERT INTO documents (tenant, kind, id, version, body) VALUES (@tenant, @kind, @id, @version, @body) "
                + "ON CONFLICT (tenant, kind, id) DO UPDATE SET version=excluded.version, body=excluded.body",
                new { tenant, kind, id, version = slot.Version, body = JsonSerializer.Serialize(slot.State, slot.State!.GetType(), StoreJson.Options) });
            if (slot.State is MeasureState measure)
            {
                LineWriter.Write(connection, tenant, measure);
            }
        }

        foreach (var ((name, key), value) in lookups)
        {
            connection.Execute(
                value is null
                    ? "DELETE FROM lookups WHERE tenant=@tenant AND name=@name AND key=@key"
                    : "INSERT INTO lookups (tenant, name, key, value) VALUES (@tenant, @name, @key, @value) ON CONFLICT (tenant, name, key) DO UPDATE SET value=excluded.value",
                new { tenant, name, key, value });
        }
    }
}
