namespace Governance.Store.Rulebooks.Drafts;

/// <summary>How a tenant publishes rulebooks.</summary>
public sealed record RulebookSettings
{
    /// <summary>How many administrators it takes.</summary>
    public Publishers PublishedBy { get; init; } = Publishers.Two;
}
