using Governance.Sandbox.Jira.Manifest;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>A call that the remote is to receive.</summary>
internal sealed record Delivery(InvokedModule Module, ForgeEndpoint Endpoint, string? Principal, string Body);
