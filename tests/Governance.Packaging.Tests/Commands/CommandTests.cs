using System;
using System.CommandLine;
using System.IO;
using System.Security.Cryptography;
using Governance.Packaging.Commands;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Assembly => Path.Combine(_folder.Path, "Governance.Plugins.dll");

    private string Out => Path.Combine(_folder.Path, "out");

    private string Controls => Path.Combine(_folder.Path, "controls");

    public CommandTests()
    {
        File.WriteAllBytes(Assembly, BuiltAssembly.Compile());
        BuiltControls.Write(Controls);
    }

    [Fact]
    public void Pack_OfTheCleanSource_WritesTheZipAndSaysItsDigest()
    {
        Assert.Equal(0, Run("pack", "--source", Repository.SolutionPackage, "--controls", Controls, "--assembly", Assembly, "--out", Out));

        var zip = Path.Combine(Out, "GovernancePlugins_0.1.0.0_unmanaged.zip");
        var lines = _output.ToString().Split(Environment.NewLine);
        Assert.Equal(zip, lines[0]);
        Assert.Equal($"{new FileInfo(zip).Length} bytes", lines[1]);
        Assert.Equal($"sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(zip)))}", lines[2]);
    }

    [Fact]
    public void Pack_OfASpoiledSource_RefusesAndWritesNothing()
    {
        using var source = new SourceCopy();
        source.Edit("Roles/Governance Service.xml", role => role.Element("RolePrivileges")!.AddFirst(
            System.Xml.Linq.XElement.Parse("<RolePrivilege name=\"prvBypassCustomPlugins\" level=\"Global\" />")));

        Assert.Equal(1, Run("pack", "--source", source.Folder, "--assembly", Assembly, "--out", Out));

        Assert.Contains("Solution.BypassPrivilege: Roles/Governance Service.xml: ", _error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Pack_WithoutTheAssembly_RefusesAndWritesNothing()
    {
        Assert.Equal(1, Run("pack", "--source", Repository.SolutionPackage, "--controls", Controls, "--assembly", Assembly + ".missing", "--out", Out));

        Assert.Contains("Solution.AssemblyMissing", _error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Pack_WithoutTheBuiltControls_RefusesAndWritesNothing()
    {
        Assert.Equal(1, Run("pack", "--source", Repository.SolutionPackage, "--controls", _folder.Path, "--assembly", Assembly, "--out", Out));

        Assert.Contains("Solution.ControlNotBuilt", _error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Lint_OfAFolderThatIsNotThere_SaysSo()
    {
        Assert.Equal(1, Run("lint", "--source", Path.Combine(_folder.Path, "nowhere"), "--assembly", Assembly));

        Assert.Contains("Solution.FolderMissing", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_OfTheCleanSource_FindsNothing()
    {
        Assert.Equal(0, Run("lint", "--source", Repository.SolutionPackage, "--controls", Controls, "--assembly", Assembly));

        Assert.Equal("GovernancePlugins 0.1.0.0: nothing found." + Environment.NewLine, _output.ToString());
    }

    [Fact]
    public void Pack_WithoutItsOptions_Refuses() => Assert.NotEqual(0, Run("pack"));

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    private int Run(params string[] arguments) =>
        PackageCommands.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = _output, Error = _error });
}
