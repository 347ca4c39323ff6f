-- What lists of measures are found and ordered by: one narrow row a measure, a projection like the others.
-- Each order has an index that also holds what is filtered by, so that a page is read from the index alone.
CREATE TABLE measure_lines (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  name_order TEXT NOT NULL,
  gate_order TEXT NOT NULL,
  worst_order INTEGER NOT NULL,
  risk_order INTEGER NOT NULL,
  gate TEXT NOT NULL,
  implementation TEXT NOT NULL,
  potential TEXT NOT NULL,
  state TEXT NOT NULL,
  parent_id TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
CREATE INDEX measure_lines_worst ON measure_lines (tenant, worst_order, risk_order, id, gate, implementation, potential, state, parent_id);
CREATE INDEX measure_lines_risk ON measure_lines (tenant, risk_order, id, gate, implementation, potential, state, parent_id);
CREATE INDEX measure_lines_name ON measure_lines (tenant, name_order, id, gate, implementation, potential, state, parent_id);
CREATE INDEX measure_lines_gate ON measure_lines (tenant, gate_order, name_order, id, gate, implementation, potential, state, parent_id);
