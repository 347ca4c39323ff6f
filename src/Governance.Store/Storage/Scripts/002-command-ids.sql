-- A command that stands in the ledger is not done again, even when its answer was lost.
CREATE INDEX ledger_command ON ledger (tenant, command_id);
