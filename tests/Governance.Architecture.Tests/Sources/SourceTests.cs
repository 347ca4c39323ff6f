using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Governance.Architecture.Tests.Sources;

public sealed class SourceTests
{
    [Fact]
    public void SourceFiles_DeclareOneType_AndAreNamedForIt()
    {
        var sources = Repository.Files().Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && (file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("jira-app/", StringComparison.Ordinal))).ToList();

        Assert.True(sources.Count > 100, $"{sources.Count} source files");
        Assert.Empty(sources.SelectMany(file => TypeDeclarations.Faults(file, File.ReadAllText(Repository.At(file)))));
    }

    [Theory]
    [InlineData("One.cs", "internal sealed class One\n{\n    private sealed class Inner;\n}\n", 0)]
    [InlineData("One{T}.cs", "public readonly record struct One<T>(T Value);\n", 0)]
    [InlineData("Program.cs", "Console.WriteLine();\n", 0)]
    [InlineData("One.cs", "public enum One\n{\n}\n\npublic static class Two\n{\n}\n", 1)]
    [InlineData("One.cs", "internal interface Other;\n", 1)]
    [InlineData("One.cs", "public sealed record One(int Number);\npublic sealed record Two(int Number);\n", 1)]
    public void PlantedSource_IsJudged(string file, string text, int faults) => Assert.Equal(faults, TypeDeclarations.Faults(file, text).Count());

    [Fact]
    public void SourceFiles_AreNeverLongerThanThreeHundredLines()
    {
        var tooLong = Repository.Files().Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && File.ReadLines(Repository.At(file)).Count() > 300).ToList();

        Assert.True(tooLong.Count == 0, $"Longer than 300 lines: {string.Join(", ", tooLong)}");
    }

    [Fact]
    public void Files_NameNoPackageRegistryAndNoMachinesPath() => Assert.Empty(Repository.Files()
        .Where(Repository.IsText)
        .SelectMany(file => ForbiddenText.In(file, File.ReadAllText(Repository.At(file)))));

    [Theory]
    [InlineData("see https://registry.", "npmjs.org/x")]
    [InlineData("cd /ho", "me/somebody")]
    [InlineData("cd c:\\us", "ers\\somebody")]
    public void PlantedText_IsFound(string first, string second) => Assert.NotEmpty(ForbiddenText.In("planted", first + second));
}
