-- A host belongs to one tenant at most, and a code to one: over all tenants, whoever writes at the same moment.
CREATE UNIQUE INDEX lookups_host_binding ON lookups (name, key) WHERE name = 'host-binding';
CREATE UNIQUE INDEX lookups_host_code ON lookups (name, key) WHERE name = 'host-code';
-- Wrong codes that a host sent within the last hour.
CREATE TABLE host_attempts (
  host TEXT NOT NULL,
  scope TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX host_attempts_at ON host_attempts (host, scope, at);
