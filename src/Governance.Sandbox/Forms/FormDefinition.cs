using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Forms;

/// <summary>A table's main form.</summary>
internal sealed record FormDefinition(string Table, string Name, IReadOnlyList<FormCell> Header, IReadOnlyList<FormTab> Tabs)
{
    /// <summary>All fields, those of the header first.</summary>
    public IEnumerable<FormCell> Cells => Header.Concat(Tabs
        .SelectMany(tab => tab.Columns)
        .SelectMany(column => column.Sections)
        .SelectMany(section => section.Cells));
}
