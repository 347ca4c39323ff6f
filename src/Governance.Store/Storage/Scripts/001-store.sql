-- What happened: append-only. The entry's bytes are the truth; the other columns serve finding it.
CREATE TABLE ledger (
  tenant TEXT NOT NULL,
  number INTEGER NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  command_id TEXT NOT NULL,
  leaf BLOB NOT NULL,
  entry BLOB NOT NULL,
  PRIMARY KEY (tenant, number)
);
CREATE UNIQUE INDEX ledger_stream ON ledger (tenant, stream, version);
CREATE TRIGGER ledger_keeps BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- Signed heads of the tree.
CREATE TABLE checkpoints (
  tenant TEXT NOT NULL,
  size INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (tenant, size)
);

-- Commands that were decided, so that a repeat answers as the first did.
CREATE TABLE commands (
  tenant TEXT NOT NULL,
  command_id TEXT NOT NULL,
  digest BLOB NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (tenant, command_id)
) WITHOUT ROWID;

-- Projections: rebuilt from the ledger at any time.
CREATE TABLE documents (
  tenant TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, kind, id)
);
CREATE TABLE lookups (
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (tenant, name, key)
) WITHOUT ROWID;

-- What hosts have yet to be shown: one row a thing, however often it changed.
CREATE TABLE outbox (
  tenant TEXT NOT NULL,
  host TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  measure_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, host, kind, id)
) WITHOUT ROWID;
