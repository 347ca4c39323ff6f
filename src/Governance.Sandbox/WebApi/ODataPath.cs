using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Errors;

namespace Governance.Sandbox.WebApi;

/// <summary>The path after <c>/api/data/v9.2/</c>: an entity set or an operation, a key, and what follows.</summary>
internal sealed record ODataPath(string Name, RowKey? Key, IReadOnlyList<string> Rest)
{
    public static ODataPath Parse(string path)
    {
        var end = FirstSegmentEnd(path);
        var (first, rest) = (path[..end], path[end..].Split('/', StringSplitOptions.RemoveEmptyEntries));
        var open = first.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return new ODataPath(first, null, rest);
        }

        if (!first.EndsWith(')'))
        {
            throw PlatformErrors.SegmentNotFound(first);
        }

        if (UnsupportedNames.Contains(first[..open]))
        {
            // What is not answered is named, whatever its parameters look like.
            return new ODataPath(first[..open], null, rest);
        }

        var key = first[(open + 1)..^1];
        return new ODataPath(first[..open], key.Length == 0 ? null : ParseKey(key), rest);
    }

    /// <summary>Reads <c>/tasks(id)</c> or a full address, as <c>@odata.bind</c> holds it.</summary>
    public static ODataPath ParseReference(string reference)
    {
        const string Root = "/api/data/v9.2/";
        var root = reference.IndexOf(Root, StringComparison.OrdinalIgnoreCase);
        return Parse(root < 0 ? reference.TrimStart('/') : reference[(root + Root.Length)..]);
    }

    private static int FirstSegmentEnd(string path)
    {
        var quoted = false;
        for (var at = 0; at < path.Length; at++)
        {
            quoted ^= path[at] == '\'';
            if (path[at] == '/' && !quoted)
            {
                return at;
            }
        }

        return path.Length;
    }

    private static RowKey ParseKey(string text)
    {
        if (Guid.TryParseExact(text, "D", out var id))
        {
            return new RowKey(id, []);
        }

        var values = new List<(string, object?)>();
        foreach (var part in Parts(text))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            var tokens = sign > 0 ? ODataLexer.Read(part[(sign + 1)..]) : [];
            if (tokens.Count != 2 || tokens[0].Kind is not (ODataTokenKind.Text or ODataTokenKind.Literal))
            {
                throw new PlatformException(400, PlatformErrors.BadQuery, $"Error in query syntax: '{text}' is neither an id nor an alternate key.");
            }

            values.Add((part[..sign].Trim(), tokens[0].Value));
        }

        return new RowKey(null, values);
    }

    private static IEnumerable<string> Parts(string text)
    {
        var quoted = false;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] == '\'';
            if (text[at] == ',' && !quoted)
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
