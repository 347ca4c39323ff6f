namespace Governance.JiraApp.Detection;

/// <summary>What a field is known to show.</summary>
/// <param name="Value">The value; an empty text is an empty field.</param>
/// <param name="Occasion">Names the moment at which it was learned or written: a value that comes again is learned anew.</param>
internal sealed record KnownValue(string Value, string Occasion);
