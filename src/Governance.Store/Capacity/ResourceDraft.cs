namespace Governance.Store.Capacity;

/// <summary>A person or a team that offers hours. Nothing is kept of it but what planning needs.</summary>
public sealed record ResourceDraft
{
    /// <summary>Its code within the skill.</summary>
    public required string Code { get; init; }

    /// <summary>Person or team.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>The person; empty for a team.</summary>
    public string? PersonId { get; init; }

    /// <summary>What the team is called; empty for a person.</summary>
    public string? Name { get; init; }
}
