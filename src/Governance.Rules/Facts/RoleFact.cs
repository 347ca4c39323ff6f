namespace Governance.Rules.Facts;

/// <summary>A person holds a role on the measure.</summary>
public sealed class RoleFact
{
    /// <summary>The role's code.</summary>
    public required string Role { get; init; }

    /// <summary>The person, the same in every host.</summary>
    public required string PersonId { get; init; }

    /// <summary>The name shown in remedies; no part of any digest.</summary>
    public string PersonName { get; init; } = string.Empty;
}
