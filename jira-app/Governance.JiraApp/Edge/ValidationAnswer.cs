using System.Text.Json.Serialization;

namespace Governance.JiraApp.Edge;

/// <summary>What the validator function hands to Jira.</summary>
/// <param name="Result">Whether the transition may happen.</param>
/// <param name="ErrorMessage">Why not, at most 1,000 characters.</param>
internal sealed record ValidationAnswer(
    [property: JsonPropertyName("result")] bool Result,
    [property: JsonPropertyName("errorMessage")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ErrorMessage)
{
    private const int Longest = 1000;

    public static ValidationAnswer Allowed { get; } = new(Result: true, null);

    /// <summary>A refusal; longer words end at the last whole line that fits.</summary>
    public static ValidationAnswer Refused(string words)
    {
        if (words.Length <= Longest)
        {
            return new ValidationAnswer(Result: false, words);
        }

        const string More = "\n…";
        var end = words.LastIndexOf('\n', Longest - More.Length);
        return new ValidationAnswer(Result: false, words[..(end > 0 ? end : Longest - More.Length)] + More);
    }
}
