namespace Governance.Sandbox.Solutions;

/// <summary>An environment variable definition of the zip.</summary>
internal sealed record EnvironmentVariable(string SchemaName, string DisplayName, int Type, string? DefaultValue);
