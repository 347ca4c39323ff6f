using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Forms;

/// <summary>A public view.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsDefault">Shown when no other is asked for.</param>
/// <param name="Columns">Logical name and width in pixels, in order.</param>
/// <param name="Conditions">Column, operator and value; all of them hold.</param>
/// <param name="Orders">Column and whether it descends.</param>
internal sealed record ViewDefinition(
    Guid Id,
    string Table,
    string Name,
    bool IsDefault,
    IReadOnlyList<(string Column, int Width)> Columns,
    IReadOnlyList<(string Column, string Operator, string Value)> Conditions,
    IReadOnlyList<(string Column, bool Descending)> Orders);
