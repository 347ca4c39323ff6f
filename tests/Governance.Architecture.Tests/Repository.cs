using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Governance.Architecture.Tests;

/// <summary>Where the sources and the built assemblies are.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>The projects that ship or run; tests are not parts.</summary>
    public static IEnumerable<string> Parts() => Directory.EnumerateFiles(At("src"), "*.csproj", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(At("jira-app", "Governance.JiraApp"), "*.csproj"))
        .Order(StringComparer.Ordinal);

    /// <summary>Every assembly that the project was built to, one for each framework.</summary>
    public static IEnumerable<string> AssembliesOf(string project)
    {
        var name = project == "Governance.Server" ? "governance" : project;
        var folders = Directory.EnumerateDirectories(Path.Combine(Metadata("ArtifactsPath"), "bin", project), Metadata("Output") + "*");
        return folders.Select(folder => Path.Combine(folder, name + ".dll")).Where(File.Exists);
    }

    /// <summary>What is or may be checked in: the tracked files, and those new ones that are not ignored.</summary>
    public static IEnumerable<string> Files()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "-C", Root, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0 && files.Length != 0
            ? files.Where(file => File.Exists(At(file))).ToList()
            : throw new InvalidOperationException("git does not list the files of the repository.");
    }

    public static bool IsText(string file) => Path.GetExtension(file) is not (".snk" or ".png" or ".zip" or ".ico" or ".jpg");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
