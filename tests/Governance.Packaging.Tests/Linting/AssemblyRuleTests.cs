using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Governance.Packaging.Linting;
using Governance.Packaging.Sources;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Linting;

public sealed class AssemblyRuleTests
{
    [Fact]
    public void Lint_WhenATypeIsMissingInTheAssembly_FindsIt() =>
        Assert.Contains("Solution.TypeNotInAssembly", Codes(BuiltAssembly.Compile(PluginTypes.All.Skip(1))));

    [Fact]
    public void Lint_WhenATypeIsNotPublic_FindsIt() =>
        Assert.Contains("Solution.TypeNotInAssembly", Codes(BuiltAssembly.Compile(
            PluginTypes.All.Skip(1),
            more: module => BuiltAssembly.Define(module, PluginTypes.All[0], TypeAttributes.NotPublic))));

    [Fact]
    public void Lint_WhenAPluginOfTheAssemblyHasNoStep_FindsIt() =>
        Assert.Contains("Solution.TypeWithoutStep", Codes(BuiltAssembly.Compile([.. PluginTypes.All, "Governance.Plugins.Guards.Forgotten"])));

    [Fact]
    public void Lint_WhenTheAssemblyIsNotSigned_FindsIt() =>
        Assert.Contains("Solution.AssemblyNotSigned", Codes(BuiltAssembly.Compile(signed: false)));

    [Fact]
    public void Lint_WhenTheAssemblyIsAnotherOne_FindsIt() =>
        Assert.Contains("Solution.AssemblyName", Codes(BuiltAssembly.Compile(name: "Governance.Other")));

    [Fact]
    public void Lint_WhenTheAssemblyIsTooLarge_FindsIt()
    {
        var source = BuiltControls.Read(Repository.SolutionPackage).Source!;
        var large = BuiltAssembly.Proper() with { Bytes = new byte[(16 * 1024 * 1024) + 1] };

        Assert.Contains("Solution.AssemblyTooLarge", SolutionLint.Check(source, large).Select(finding => finding.Code));
    }

    private static List<string> Codes(byte[] assembly)
    {
        var source = BuiltControls.Read(Repository.SolutionPackage).Source!;
        return [.. SolutionLint.Check(source, BuiltAssembly.Read(assembly)).Select(finding => finding.Code)];
    }
}
