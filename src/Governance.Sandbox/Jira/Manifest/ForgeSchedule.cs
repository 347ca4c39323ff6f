using System;

namespace Governance.Sandbox.Jira.Manifest;

/// <summary>A call of an endpoint that comes again and again.</summary>
internal sealed record ForgeSchedule(string Key, ForgeEndpoint Endpoint, TimeSpan Interval);
