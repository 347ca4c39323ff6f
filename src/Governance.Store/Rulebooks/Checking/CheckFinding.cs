namespace Governance.Store.Rulebooks.Checking;

/// <summary>Something in a rulebook that will keep a measure from getting on, or let one person carry it through alone.</summary>
/// <param name="Code">Stable code, <c>Check.Reason</c>.</param>
/// <param name="Line">The line of the file, from 1; 0 when it is not one line's.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record CheckFinding(string Code, int Line, string Text, string Remedy);
