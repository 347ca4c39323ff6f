using System.Collections.Generic;

namespace Governance.Sandbox.Forms;

/// <summary>A section of a form.</summary>
internal sealed record FormSection(string Name, string Label, bool ShowLabel, IReadOnlyList<FormCell> Cells);
