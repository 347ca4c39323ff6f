using System.Collections.Generic;

namespace Governance.Sandbox.Forms;

/// <summary>A column of a tab; its width is a percentage such as <c>50%</c>.</summary>
internal sealed record FormColumn(string Width, IReadOnlyList<FormSection> Sections);
