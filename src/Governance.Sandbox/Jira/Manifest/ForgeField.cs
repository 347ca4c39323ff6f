namespace Governance.Sandbox.Jira.Manifest;

/// <summary>A field that the app brings to every issue.</summary>
internal sealed record ForgeField(string Key, string Name, string Type, bool IsReadOnly);
