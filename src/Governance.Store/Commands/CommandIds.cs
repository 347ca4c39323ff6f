namespace Governance.Store.Commands;

/// <summary>What a command id may look like.</summary>
public static class CommandIds
{
    /// <summary>8 to 100 characters of <c>[A-Za-z0-9._:-]</c>.</summary>
    public static bool IsValid(string? id)
    {
        if (id is not { Length: >= 8 and <= 100 })
        {
            return false;
        }

        foreach (var letter in id)
        {
            if (!(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or ':' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
