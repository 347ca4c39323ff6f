namespace Governance.Sandbox.Jira.Manifest;

/// <summary>A panel that the app brings to every issue.</summary>
/// <param name="Key">The module's key.</param>
/// <param name="Title">As people see it.</param>
/// <param name="Folder">Where its page lies, relative to the app's folder.</param>
/// <param name="Endpoint">The endpoint that its calls of the remote go through.</param>
internal sealed record ForgePanel(string Key, string Title, string Folder, ForgeEndpoint Endpoint);
