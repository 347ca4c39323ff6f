namespace Governance.Store.Settings;

/// <summary>What reading the YAML of settings came to.</summary>
/// <param name="Settings">The settings; null when the text is wrong.</param>
/// <param name="Line">The line of the fault, from 1; 0 when it is not one line's.</param>
/// <param name="Error">What is wrong; empty when nothing is.</param>
internal sealed record SettingsReading(TenantSettings? Settings, long Line, string Error);
