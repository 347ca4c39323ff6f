using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Drafts a rulebook in its canonical form.</summary>
public sealed record DraftRulebook : Command
{
    /// <summary>Canonical text, as <c>RulebookText</c> writes it.</summary>
    public required string Canonical { get; init; }
}
