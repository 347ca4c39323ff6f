namespace Governance.Store.Sync.State;

/// <summary>The sync's own tables. They are no projections of the ledger: dropping them costs a full look, nothing else.</summary>
internal static class SyncSchema
{
    public const string Text = """
        CREATE TABLE IF NOT EXISTS sync_cursors (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, source TEXT NOT NULL, position TEXT NOT NULL,
          PRIMARY KEY (tenant, scope, source)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sync_known (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, source TEXT NOT NULL, external_id TEXT NOT NULL,
          PRIMARY KEY (tenant, scope, source, external_id)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sync_inbox (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, source TEXT NOT NULL, external_id TEXT NOT NULL,
          stamp INTEGER NOT NULL, attempts INTEGER NOT NULL, due_at INTEGER NOT NULL, reason TEXT NOT NULL,
          PRIMARY KEY (tenant, scope, source, external_id)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS sync_inbox_due ON sync_inbox (tenant, scope, due_at);
        CREATE TABLE IF NOT EXISTS sync_secrets (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, name TEXT NOT NULL, sealed TEXT NOT NULL, expires_at INTEGER NOT NULL,
          PRIMARY KEY (tenant, scope, name)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sync_issues (
          tenant TEXT NOT NULL, scope TEXT NOT NULL, mapped_key TEXT NOT NULL, issue_id TEXT NOT NULL,
          current_key TEXT NOT NULL, last_change TEXT NOT NULL, looked_at INTEGER NOT NULL, shown TEXT NOT NULL,
          PRIMARY KEY (tenant, scope, mapped_key)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS sync_issues_id ON sync_issues (tenant, scope, issue_id);
        CREATE TABLE IF NOT EXISTS sync_writes (
          id INTEGER PRIMARY KEY, tenant TEXT NOT NULL, scope TEXT NOT NULL, row TEXT NOT NULL, sequence TEXT NOT NULL,
          ledger TEXT NOT NULL, columns TEXT NOT NULL, audit TEXT NOT NULL, noted_at INTEGER NOT NULL
        );
        CREATE INDEX IF NOT EXISTS sync_writes_row ON sync_writes (tenant, scope, row, sequence);
        CREATE INDEX IF NOT EXISTS sync_issues_key ON sync_issues (tenant, scope, current_key);
        """;
}
