namespace Governance.Plugins.Pipeline;

/// <summary>An expected denial: what was wrong and what to do next, ending in its stable code.</summary>
internal sealed class Refusal
{
    private Refusal(string text) => Text = text;

    /// <summary>What the person reads.</summary>
    public string Text { get; }

    /// <summary>A refusal with one code.</summary>
    public static Refusal Of(string code, string message) => new(message + " [" + code + "]");

    /// <summary>A refusal worded by the evaluator's own text, which names its codes.</summary>
    public static Refusal Worded(string text) => new(text);
}
