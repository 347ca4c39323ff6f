using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Metadata;

/// <summary>All tables of the environment, by logical name and by entity set.</summary>
internal sealed class MetadataCatalog
{
    private readonly Dictionary<string, TableDefinition> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableDefinition> bySet = new(StringComparer.Ordinal);

    public IEnumerable<TableDefinition> Tables => byName.Values;

    public void Add(TableDefinition table)
    {
        byName[table.LogicalName] = table;
        bySet[table.EntitySetName] = table;
    }

    public TableDefinition? Find(string logicalName) => byName.GetValueOrDefault(logicalName);

    public TableDefinition? FindBySet(string entitySet) => bySet.GetValueOrDefault(entitySet);
}
