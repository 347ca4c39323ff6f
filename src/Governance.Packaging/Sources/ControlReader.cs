using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Governance.Packaging.Sources;

/// <summary>Finds the built files of the controls: in the folder of the builds, or beside the manifest as an export has them.</summary>
internal static class ControlReader
{
    private const string DataSuffix = ".data.xml";

    /// <summary>Pairs each <c>.data.xml</c> with its manifest and with what was built.</summary>
    /// <param name="folder">The source folder.</param>
    /// <param name="builds">Folder with one folder for each control; null when the files lie in the source.</param>
    /// <param name="files">All XML files of <c>Controls</c>.</param>
    public static IReadOnlyList<ControlSource> Read(string folder, string? builds, IReadOnlyList<SourceFile> files) =>
        [.. files
            .Where(file => file.Path.EndsWith("/ControlManifest.xml" + DataSuffix, StringComparison.Ordinal))
            .Select(data => Read(folder, builds, data, files))];

    private static ControlSource Read(string folder, string? builds, SourceFile data, IReadOnlyList<SourceFile> files)
    {
        var path = data.Path[..^DataSuffix.Length];
        var manifest = files.FirstOrDefault(file => file.Path == path) ?? new SourceFile(path, new("absent"));
        var name = path.Split('/')[^2];
        var place = builds is null ? Path.Combine(folder, "Controls", name) : Path.Combine(builds, name);
        return new ControlSource(data, manifest, Built(place, ControlSource.ResourcesOf(manifest)));
    }

    private static Dictionary<string, byte[]> Built(string place, IEnumerable<string> resources)
    {
        var built = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => IsInside(resource) && File.Exists(Path.Combine(place, resource))))
        {
            built[resource] = File.ReadAllBytes(Path.Combine(place, resource));
        }

        return built;
    }

    private static bool IsInside(string resource) =>
        resource.Length > 0 && !Path.IsPathRooted(resource) && !resource.Split('/', '\\').Contains("..");
}
