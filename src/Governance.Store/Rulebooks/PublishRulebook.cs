using Governance.Store.Commands;

namespace Governance.Store.Rulebooks;

/// <summary>A rulebook in its canonical form. Publishing the same one twice is one rulebook.</summary>
public sealed record PublishRulebook : Command
{
    /// <summary>Canonical text, as <c>RulebookText</c> writes it.</summary>
    public required string Canonical { get; init; }
}
