namespace Governance.Store.Measures;

/// <summary>A person who holds a role on a measure.</summary>
public sealed record RoleHolder(string Role, string PersonId);
