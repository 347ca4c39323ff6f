using System;
using Dapper;
using Governance.Store.Storage;
using Microsoft.Data.Sqlite;

namespace Governance.Store.Sync.State;

/// <summary>The store's database with the sync's tables in it. Thread-safe.</summary>
/// <param name="database">The store's database.</param>
public sealed class SyncDatabase(Database database)
{
    private readonly Lazy<Database> prepared = new(() =>
    {
        using var connection = database.Open();
        connection.Execute(SyncSchema.Text);
        return database;
    });

    /// <summary>An open connection; the tables exist.</summary>
    public SqliteConnection Open() => prepared.Value.Open();
}
