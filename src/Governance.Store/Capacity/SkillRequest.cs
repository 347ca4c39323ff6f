namespace Governance.Store.Capacity;

/// <summary>Body of a skill.</summary>
internal sealed record SkillRequest
{
    public required string Code { get; init; }

    public required string Name { get; init; }
}
