using System;

namespace Governance.Store.Hosts.Binding;

/// <summary>A host that belongs to a tenant, after proof.</summary>
/// <param name="Host"><see cref="HostKinds"/>.</param>
/// <param name="Scope">OrganizationId or cloudId.</param>
/// <param name="BoundAt">When (UTC).</param>
/// <param name="BoundBy">Who asked for the code: a person's id, or the subject of somebody signed in.</param>
public sealed record HostBinding(string Host, string Scope, DateTimeOffset BoundAt, string BoundBy);
