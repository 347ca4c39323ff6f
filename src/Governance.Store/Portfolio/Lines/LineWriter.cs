using Dapper;

using Governance.Store.Measures;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Portfolio.Lines;

/// <summary>Writes the rows of lists within the transaction that writes the states. The same code writes and rebuilds.</summary>
internal static class LineWriter
{
    // Most events change nothing that a list shows: then the row and its indexes are left alone.
    private const string Sql = """
        INSERT INTO measure_lines (tenant, id, name_order, gate_order, worst_order, risk_order, gate, implementation, potential, state, parent_id)
        VALUES (@tenant, @Id, @NameOrder, @GateOrder, @WorstOrder, @RiskOrder, @Gate, @Implementation, @Potential, @State, @ParentId)
        ON CONFLICT (tenant, id) DO UPDATE SET
          name_order=excluded.name_order, gate_order=excluded.gate_order, worst_order=excluded.worst_order, risk_order=excluded.risk_order,
          gate=excluded.gate, implementation=excluded.implementation, potential=excluded.potential, state=excluded.state, parent_id=excluded.parent_id
        WHERE measure_lines.name_order<>excluded.name_order OR measure_lines.gate_order<>excluded.gate_order
          OR measure_lines.worst_order<>excluded.worst_order OR measure_lines.risk_order<>excluded.risk_order
          OR measure_lines.gate<>excluded.gate OR measure_lines.implementation<>excluded.implementation
          OR measure_lines.potential<>excluded.potential OR measure_lines.state<>excluded.state OR measure_lines.parent_id<>excluded.parent_id
        """;

    public static void Write(SqliteConnection connection, string tenant, MeasureState measure)
    {
        var line = MeasureLine.Of(measure);
        connection.Execute(Sql, new
        {
            tenant,
            line.Id,
            line.NameOrder,
            line.GateOrder,
            line.WorstOrder,
            line.RiskOrder,
            line.Gate,
            line.Implementation,
            line.Potential,
            line.State,
            line.ParentId,
        });
    }
}
