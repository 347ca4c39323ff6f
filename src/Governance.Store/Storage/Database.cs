using System;
using System.IO;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Storage;

/// <summary>The SQLite file of a data folder. Thread-safe; connections are not shared.</summary>
public class Database
{
    private readonly string connectionString;

    /// <summary>The database in the folder; the file is made when it is missing.</summary>
    public Database(string dataFolder, bool readOnly = false)
    {
        File = Path.Combine(dataFolder, "governance.db");
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Cache = SqliteCacheMode.Private,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();
    }

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>An open connection: write-ahead log, every commit flushed to the disk.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Run(connection, "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Brings the schema up to date, under a lock; what is there already stays.</summary>
    public void Prepare()
    {
        using var connection = Open();
        Run(connection, "PRAGMA journal_mode=WAL;");
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Convert.ToInt32(Scalar(connection, "PRAGMA user_version;"), System.Globalization.CultureInfo.InvariantCulture);
        var scripts = SchemaScripts.All();
        for (var number = version + 1; number <= scripts.Count; number++)
        {
            Run(connection, scripts[number - 1]);
            Run(connection, FormattableString.Invariant($"PRAGMA user_version={number};"));
        }

        transaction.Commit();
    }

    /// <summary>Ends the open transaction of the connection; what it wrote is durable when this returns.</summary>
    internal virtual void Commit(SqliteConnection connection) => Run(connection, "COMMIT;");

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
