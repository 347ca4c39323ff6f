using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

using Microsoft.AspNetCore.StaticFiles;

namespace Governance.Server.Portfolio;

/// <summary>The built page beside the executable. Read once; what is not in it cannot be asked for.</summary>
internal sealed class PageFiles
{
    private const string Index = "index.html";

    private PageFiles(string? index, IReadOnlyDictionary<string, PageFile> files)
    {
        IndexText = index;
        Files = files;
    }

    /// <summary>The page itself, with a word in it where the nonce belongs; null when the page is not built.</summary>
    public string? IndexText { get; }

    /// <summary>All other files by their path under <c>/portfolio/</c>.</summary>
    public IReadOnlyDictionary<string, PageFile> Files { get; }

    /// <summary>Reads the folder; a folder that is absent is a page that is not built.</summary>
    public static PageFiles Read(string folder)
    {
        var files = new Dictionary<string, PageFile>(StringComparer.Ordinal);
        var index = Path.Combine(folder, Index);
        if (!File.Exists(index))
        {
            return new PageFiles(null, files);
        }

        var types = new FileExtensionContentTypeProvider();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (name != Index)
            {
                files[name] = new PageFile(File.ReadAllBytes(path), types.TryGetContentType(name, out var type) ? type : "application/octet-stream");
            }
        }

        return new PageFiles(File.ReadAllText(index, Encoding.UTF8), files);
    }
}
