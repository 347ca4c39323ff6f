namespace Governance.Store.Commands;

/// <summary>What text from outside must be like.</summary>
internal static class Text
{
    private const int MostOfALine = 200;

    /// <summary>The denial when the text is missing, too long or holds control characters other than tab and line ends; otherwise null. Names and titles, which are short, are one line.</summary>
    public static Problem? Fault(string what, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? CommandErrors.Missing(what) : OptionalFault(what, text, most);

    /// <summary>The same for text that may be absent.</summary>
    public static Problem? OptionalFault(string what, string? text, int most)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length > most)
        {
            return CommandErrors.TooLong(what, most);
        }

        foreach (var letter in text)
        {
            // INVARIANT: no name begins a line of its own in a refusal, or turns the text around it: what stands there must not look as if the store said it.
            if (most <= MostOfALine && IsBreak(letter))
            {
                return Problem.Invalid("Request.LineBreak", $"{what} is one line. Take line breaks and tabs out of it.");
            }

            if ((char.IsControl(letter) && !IsBreak(letter)) || (most <= MostOfALine && IsTurn(letter)))
            {
                return Problem.Invalid("Request.ControlCharacter", $"{what} holds a control character. Remove it.");
            }
        }

        return null;
    }

    private static bool IsBreak(char letter) => letter is '\t' or '\r' or '\n' or '\u2028' or '\u2029';

    // Marks that set the direction of what follows until they are taken back.
    private static bool IsTurn(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
