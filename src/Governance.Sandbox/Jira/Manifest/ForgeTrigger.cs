using System.Collections.Generic;

namespace Governance.Sandbox.Jira.Manifest;

/// <summary>Events of the site that are sent to an endpoint.</summary>
internal sealed record ForgeTrigger(string Key, ForgeEndpoint Endpoint, IReadOnlyList<string> Events);
