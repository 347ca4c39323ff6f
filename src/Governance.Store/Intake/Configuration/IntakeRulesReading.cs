namespace Governance.Store.Intake.Configuration;

/// <summary>What reading the YAML of intake rules came to.</summary>
/// <param name="Rules">The rules; null when the text is wrong.</param>
/// <param name="Line">The line of the fault, from 1; 0 when it is not one line's.</param>
/// <param name="Error">What is wrong; empty when nothing is.</param>
internal sealed record IntakeRulesReading(IntakeRules? Rules, int Line, string Error);
