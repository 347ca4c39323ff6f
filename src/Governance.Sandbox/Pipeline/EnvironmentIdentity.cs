using System;

namespace Governance.Sandbox.Pipeline;

/// <summary>The ids by which an environment is known.</summary>
internal sealed record EnvironmentIdentity(Guid OrganizationId, string OrganizationName, Guid BusinessUnitId);
