namespace Governance.Sandbox.Jira.Manifest;

/// <summary>A route of the remote that the platform calls.</summary>
/// <param name="Key">The module's key.</param>
/// <param name="Path">Appended to the remote's address.</param>
/// <param name="WithSystemToken">Whether the app's own token goes along.</param>
internal sealed record ForgeEndpoint(string Key, string Path, bool WithSystemToken);
