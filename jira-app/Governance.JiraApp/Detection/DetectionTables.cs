using System;
using Dapper;
using Governance.Store.Sync.State;
using Microsoft.Data.Sqlite;

namespace Governance.JiraApp.Detection;

/// <summary>
/// What the watch remembers of Jira, in the store's database. No projection of the ledger: dropping the tables makes the
/// next look a first one, which notes where things stand. Thread-safe.
/// </summary>
internal sealed class DetectionTables(SyncDatabase database)
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS jira_watched (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, issue TEXT NOT NULL, since INTEGER NOT NULL,
          PRIMARY KEY (tenant, scope, issue)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS jira_changes (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, issue TEXT NOT NULL, entry TEXT NOT NULL,
          PRIMARY KEY (tenant, scope, issue, entry)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS jira_fields (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, issue TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
          occasion TEXT NOT NULL DEFAULT '',
          PRIMARY KEY (tenant, scope, issue, field)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS jira_notes (
          id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, scope TEXT NOT NULL, issue TEXT NOT NULL,
          field TEXT NOT NULL, value TEXT NOT NULL, ledger INTEGER NOT NULL, entry TEXT NOT NULL, answered INTEGER NOT NULL,
          closed INTEGER NOT NULL, noted_at INTEGER NOT NULL
        );
        CREATE INDEX IF NOT EXISTS jira_notes_issue ON jira_notes (tenant, scope, issue, field, id);
        CREATE INDEX IF NOT EXISTS jira_notes_open ON jira_notes (tenant, scope) WHERE entry = '' AND closed = 0;
        """;

    private readonly Lazy<SyncDatabase> prepared = new(() =>
    {
        using var connection = database.Open();
        connection.Execute(Schema);
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM pragma_table_info('jira_fields') WHERE name = 'occasion'") == 0)
        {
            // Tables from before occasions were told apart.
            connection.Execute("ALTER TABLE jira_fields ADD COLUMN occasion TEXT NOT NULL DEFAULT ''");
        }

        return database;
    });

    /// <summary>An open connection; the tables exist.</summary>
    public SqliteConnection Open() => prepared.Value.Open();
}
