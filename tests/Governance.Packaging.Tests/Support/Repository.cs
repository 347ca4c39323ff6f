using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Governance.Packaging.Tests.Support;

/// <summary>Where the sources are, and the shared folder beside them.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!);

    public static string SolutionPackage => Path.Combine(Root, "solution-package");

    public static string ContractsPage => File.ReadAllText(Path.Combine(Root, "docs", "contracts.md"));

    public static string SharedData => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    public static bool HasSharedData => Directory.Exists(SharedData);

    /// <summary>A section of the contracts page, from its number to the next heading.</summary>
    public static string ContractSection(int number)
    {
        var page = ContractsPage;
        var start = page.IndexOf($"\n## {number}. ", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }
}
