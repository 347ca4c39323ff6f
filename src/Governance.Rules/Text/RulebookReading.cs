using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>What reading a canonical form came to: a rulebook, or what was wrong in which line.</summary>
public sealed class RulebookReading
{
    /// <summary>The rulebook; null when the text is wrong.</summary>
    public Rulebook? Rulebook { get; init; }

    /// <summary>What is wrong; empty when nothing is.</summary>
    public string Error { get; init; } = string.Empty;

    /// <summary>The line of the fault, from 1; 0 when it is not one line's.</summary>
    public int Line { get; init; }
}
