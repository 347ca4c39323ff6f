namespace Governance.Store.Commands;

/// <summary>What text from outside must be like.</summary>
internal static class Text
{
    /// <summary>The denial when the text is missing, too long or holds control characters other than tab and line ends; otherwise null.</summary>
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
            if (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n'))
            {
                return Problem.Invalid("Request.ControlCharacter", $"{what} holds a control character. Remove it.");
            }
        }

        return null;
    }
}
