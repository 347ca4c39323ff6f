namespace Governance.Sandbox.Forms;

/// <summary>One field of a form, as the form's XML places it.</summary>
/// <param name="Column">Logical name of the column; empty for a spacer.</param>
/// <param name="Label">What stands beside or above it.</param>
/// <param name="ShowLabel">Whether the label is shown; it names the field for a screen reader all the same.</param>
/// <param name="Disabled">The form does not offer it for editing.</param>
/// <param name="RowSpan">How many rows it is high.</param>
/// <param name="Control">The code component that stands in for the usual field, on the web client.</param>
internal sealed record FormCell(string Column, string Label, bool ShowLabel, bool Disabled, int RowSpan, FormControl? Control);
