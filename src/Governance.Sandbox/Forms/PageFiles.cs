using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Governance.Sandbox.Forms;

/// <summary>The files of the pages, which lie in this assembly.</summary>
internal static class PageFiles
{
    private const string Prefix = "pages/";

    private static readonly Dictionary<string, byte[]> Files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    public static byte[]? Find(string name) => Files.GetValueOrDefault(name);

    public static string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    public static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
