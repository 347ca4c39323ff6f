namespace Governance.Rules.Text;

/// <summary>Whether a text is made of whole characters, so that it comes back from UTF-8 as it was.</summary>
internal static class WholeText
{
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                return false;
            }

            if (char.IsHighSurrogate(text[i]))
            {
                i++;
                if (i == text.Length || !char.IsLowSurrogate(text[i]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
