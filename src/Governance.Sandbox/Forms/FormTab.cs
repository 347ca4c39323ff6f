using System.Collections.Generic;

namespace Governance.Sandbox.Forms;

/// <summary>A tab of a form.</summary>
internal sealed record FormTab(string Name, string Label, IReadOnlyList<FormColumn> Columns);
