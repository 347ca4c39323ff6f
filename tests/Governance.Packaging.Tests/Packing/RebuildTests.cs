using System;
using System.Collections;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Governance.Packaging.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Governance.Packaging.Tests.Packing;

/// <summary>Runs the real script on two copies of the tree, plug-in build included. Slow, so it is one test.</summary>
public sealed class RebuildTests
{
    private static readonly string[] Parts =
        ["src/Governance.Plugins", "src/Governance.Rules", "src/Microsoft.Xrm.Sdk", "src/Governance.Packaging", "solution-package", "scripts"];

    private const string Panel = "src/web/gate-panel";

    private static readonly string[] Files =
        ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "global.json"];

    private readonly ITestOutputHelper _output;

    public RebuildTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void PackScript_InTwoFolders_GivesTheSameBytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var near = Path.Combine(first.Path, "near");
        var far = Path.Combine(second.Path, "a rather", "different", "place");
        CopyTree(Repository.Root, near);
        CopyTree(Repository.Root, far);

        var one = Pack(near, artifacts: null);
        var other = Pack(far, artifacts: Path.Combine(second.Path, "elsewhere"));

        Assert.Equal(one, other);
        using var zip = new PackedZip(one);
        var assembly = BuiltAssembly.Read(zip.Content(zip.Names.Single(name => name.EndsWith(".dll", StringComparison.Ordinal))));
        Assert.Equal(PluginTypes.All.Order(StringComparer.Ordinal), assembly.PluginTypes.Order(StringComparer.Ordinal));
    }

    private static void CopyTree(string from, string to)
    {
        foreach (var part in Parts)
        {
            FolderCopy.Copy(Path.Combine(from, part), Path.Combine(to, part), "bin", "obj", "out");
        }

        // The control is built anew in each place, with the packages that are here.
        FolderCopy.Copy(Path.Combine(from, Panel), Path.Combine(to, Panel), "node_modules", "dist", "test");
        Directory.CreateSymbolicLink(Path.Combine(to, Panel, "node_modules"), Path.Combine(from, Panel, "node_modules"));
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(from, file), Path.Combine(to, file));
        }
    }

    private byte[] Pack(string root, string? artifacts)
    {
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList = { Path.Combine(root, "scripts", "pack.sh") },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key))
        {
            if (name == "ArtifactsPath" || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        if (artifacts is not null)
        {
            start.Environment["ArtifactsPath"] = artifacts;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _output.WriteLine(output);
        Assert.True(process.ExitCode == 0, $"pack.sh ended with {process.ExitCode}: {errors.Result}");
        var path = output.Split('\n')[0];
        Assert.StartsWith(root, path, StringComparison.Ordinal);
        return File.ReadAllBytes(path);
    }
}
