using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>The newest zip that scripts/pack.sh made, or the one that GOVERNANCE_SOLUTION_ZIP names.</summary>
internal static class PackedSolution
{
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GOVERNANCE_SOLUTION_ZIP") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var root = typeof(PackedSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
        var output = new DirectoryInfo(System.IO.Path.Combine(root, "solution-package", "out"));
        return output.Exists
            ? output.EnumerateFiles("*.zip").OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()?.FullName
            : null;
    }
}
