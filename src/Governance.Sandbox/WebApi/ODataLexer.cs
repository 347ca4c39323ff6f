using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Governance.Sandbox.Errors;

namespace Governance.Sandbox.WebApi;

/// <summary>Splits a filter or a key into words.</summary>
internal static class ODataLexer
{
    public static List<ODataToken> Read(string text)
    {
        var tokens = new List<ODataToken>();
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (Mark(character) is { } kind)
            {
                tokens.Add(new ODataToken(kind, character.ToString(), null));
                at++;
            }
            else if (character == '\'')
            {
                tokens.Add(Quoted(text, ref at));
            }
            else
            {
                tokens.Add(Word(text, ref at));
            }
        }

        tokens.Add(new ODataToken(ODataTokenKind.End, "the end", null));
        return tokens;
    }

    private static ODataTokenKind? Mark(char character) => character switch
    {
        '(' => ODataTokenKind.Open,
        ')' => ODataTokenKind.Close,
        ',' => ODataTokenKind.Comma,
        _ => null,
    };

    private static ODataToken Quoted(string text, ref int at)
    {
        var content = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                content.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                content.Append('\'');
                at++;
            }
            else
            {
                at++;
                return new ODataToken(ODataTokenKind.Text, content.ToString(), content.ToString());
            }
        }

        throw new PlatformException(400, PlatformErrors.BadQuery, "There is an unterminated string literal in the query.");
    }

    private static ODataToken Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && Mark(text[at]) is null && text[at] != '\'')
        {
            at++;
        }

        var word = text[start..at];
        return Literal(word, out var value) ? new ODataToken(ODataTokenKind.Literal, word, value) : new ODataToken(ODataTokenKind.Name, word, null);
    }

    private static bool Literal(string word, out object? value)
    {
        value = word switch
        {
            "true" => true,
            "false" => false,
            _ when Guid.TryParseExact(word, "D", out var id) => id,
            _ when decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ when char.IsAsciiDigit(word[0])
                && DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time.UtcDateTime,
            _ => null,
        };
        return value is not null || word == "null";
    }
}
