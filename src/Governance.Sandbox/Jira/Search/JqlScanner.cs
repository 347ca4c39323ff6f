using System.Collections.Generic;
using System.Text;

namespace Governance.Sandbox.Jira.Search;

/// <summary>Cuts a query into tokens.</summary>
internal static class JqlScanner
{
    private const string Operators = "=!<>~(),";

    /// <summary>The tokens, or null when a quotation does not end.</summary>
    public static List<JqlToken>? Scan(string jql)
    {
        var tokens = new List<JqlToken>();
        for (var at = 0; at < jql.Length;)
        {
            var character = jql[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (character is '"' or '\'')
            {
                if (!ReadQuoted(jql, ref at, tokens))
                {
                    return null;
                }
            }
            else if (Operators.Contains(character))
            {
                var isPair = at + 1 < jql.Length && jql[at..(at + 2)] is "!=" or "<=" or ">=" or "!~";
                var length = isPair ? 2 : 1;
                tokens.Add(new JqlToken(jql.Substring(at, length), IsQuoted: false));
                at += length;
            }
            else
            {
                var start = at;
                while (at < jql.Length && !char.IsWhiteSpace(jql[at]) && !Operators.Contains(jql[at]))
                {
                    at++;
                }

                tokens.Add(new JqlToken(jql[start..at], IsQuoted: false));
            }
        }

        return tokens;
    }

    private static bool ReadQuoted(string jql, ref int at, List<JqlToken> tokens)
    {
        var quote = jql[at++];
        var text = new StringBuilder();
        while (at < jql.Length && jql[at] != quote)
        {
            if (jql[at] == '\\' && at + 1 < jql.Length)
            {
                at++;
            }

            text.Append(jql[at++]);
        }

        if (at >= jql.Length)
        {
            return false;
        }

        at++;
        tokens.Add(new JqlToken(text.ToString(), IsQuoted: true));
        return true;
    }
}
