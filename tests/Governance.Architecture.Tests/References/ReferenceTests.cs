using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace Governance.Architecture.Tests.References;

public sealed class ReferenceTests
{
    [Fact]
    public void Projects_ReferenceOnlyWhatTheDesignAllows() =>
        Assert.Empty(Repository.Parts().Select(path => new ProjectFile(path)).SelectMany(project => ReferenceTable.Violations(project.Name, project.References())));

    [Fact]
    public void Assemblies_ReferenceOnlyWhatTheDesignAllows()
    {
        var assemblies = ReferenceTable.Parts.SelectMany(part => Repository.AssembliesOf(part).Select(path => (part, path))).ToList();

        Assert.Equal(ReferenceTable.Parts.Order(StringComparer.Ordinal), assemblies.Select(assembly => assembly.part).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(assemblies.SelectMany(assembly => ReferenceTable.Violations(assembly.part, ReferencesOf(assembly.path, assembly.part))));
    }

    [Theory]
    [InlineData("<ProjectReference Include=\"../Governance.Store/Governance.Store.csproj\" />", "Governance.Rules references Governance.Store")]
    [InlineData("<ProjectReference Include=\"..\\Governance.Store\\Governance.Store.csproj\" />", "Governance.Rules references Governance.Store")]
    [InlineData("<Compile Include=\"../Governance.Store/**/*.cs\" />", "Governance.Rules references Governance.Store")]
    [InlineData("<Reference Include=\"Microsoft.Xrm.Sdk, Version=9.0.0.0\" />", "Governance.Rules references Microsoft.Xrm.Sdk")]
    [InlineData("<ProjectReference Include=\"../Governance.Extra/Governance.Extra.csproj\" />", "Governance.Rules references Governance.Extra")]
    public void PlantedProject_InWhichRulesReferencesAnotherPart_IsFound(string planted, string violation)
    {
        var folder = Directory.CreateTempSubdirectory("planted");
        var path = Path.Combine(folder.FullName, "Governance.Rules.csproj");
        File.WriteAllText(path, $"<Project><ItemGroup>{planted}</ItemGroup></Project>");

        var project = new ProjectFile(path);
        folder.Delete(recursive: true);

        Assert.Equal([violation], ReferenceTable.Violations(project.Name, project.References()));
    }

    [Fact]
    public void PlantedProject_ThatTheDesignDoesNotKnow_IsFound() =>
        Assert.Equal(["Governance.Extra is no part of the design"], ReferenceTable.Violations("Governance.Extra", []));

    [Fact]
    public void PlantedAssembly_InWhichRulesReferencesStore_IsFound()
    {
        using var assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("Governance.Rules", new Version(1, 0)), "Governance.Rules", ModuleKind.Dll);
        assembly.MainModule.AssemblyReferences.Add(new AssemblyNameReference("Governance.Store", new Version(1, 0)));
        var folder = Directory.CreateTempSubdirectory("planted");
        var path = Path.Combine(folder.FullName, "Governance.Rules.dll");
        assembly.Write(path);

        var references = ReferencesOf(path, "Governance.Rules");
        folder.Delete(recursive: true);

        Assert.Equal(["Governance.Rules references Governance.Store"], ReferenceTable.Violations("Governance.Rules", references));
    }

    [Fact]
    public void Rules_ShipNoPackage() => Assert.Empty(new ProjectFile(Repository.At("src", "Governance.Rules", "Governance.Rules.csproj")).ShippedPackages()
        .Concat(new ProjectFile(Repository.At("Directory.Build.props")).ShippedPackages()));

    [Fact]
    public void Rules_ReferenceTheFrameworkOnly() => Assert.All(
        Repository.AssembliesOf("Governance.Rules").SelectMany(path => ReferencesOf(path, "Governance.Rules")),
        reference => Assert.True(reference is "mscorlib" or "System" || reference.StartsWith("System.", StringComparison.Ordinal), reference));

    [Fact]
    public void PlantedPackage_InRules_IsFound()
    {
        var folder = Directory.CreateTempSubdirectory("planted");
        var path = Path.Combine(folder.FullName, "Governance.Rules.csproj");
        File.WriteAllText(path, "<Project><ItemGroup><PackageReference Include=\"Some.Package\" /><PackageReference Include=\"Some.Analyzer\" PrivateAssets=\"all\" /></ItemGroup></Project>");

        var packages = new ProjectFile(path).ShippedPackages();
        folder.Delete(recursive: true);

        Assert.Equal(["Some.Package"], packages);
    }

    private static string[] ReferencesOf(string path, string part)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        return assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).Where(reference => reference != part).ToArray();
    }
}
