namespace Governance.Sandbox.Jira.Manifest;

/// <summary>The app's page for administrators of the site.</summary>
/// <param name="Key">The module's key.</param>
/// <param name="Endpoint">The endpoint that its calls of the remote go through.</param>
internal sealed record ForgeAdminPage(string Key, ForgeEndpoint Endpoint);
