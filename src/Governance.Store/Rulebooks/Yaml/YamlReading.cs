namespace Governance.Store.Rulebooks.Yaml;

/// <summary>What reading a rulebook's YAML came to.</summary>
/// <param name="Canonical">The canonical form; null when the text is wrong.</param>
/// <param name="Line">The line of the fault, from 1; 0 when it is not one line's.</param>
/// <param name="Error">What is wrong; empty when nothing is.</param>
public sealed record YamlReading(string? Canonical, int Line, string Error);
