using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Governance.Architecture.Tests.Docs;

/// <summary>What the documentation names exists, and what exists is named.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Refusals_ListEveryCodeOfTheEvaluator()
    {
        var listed = Listed();
        var codes = Codes(Repository.At("src", "Governance.Rules", "Decisions", "ReasonCodes.cs")).ToList();

        Assert.True(codes.Count > 20, $"{codes.Count} codes");
        Assert.Empty(codes.Except(listed));
    }

    [Fact]
    public void Refusals_ListEveryCodeOfTheHosts()
    {
        var files = Repository.Files().Where(file => RefusalFile().IsMatch(file)).ToList();

        Assert.True(files.Count > 5, $"{files.Count} files of refusals");
        Assert.True(!files.SelectMany(file => Codes(Repository.At(file))).Except(Listed()).Any(), "Codes are missing in docs/refusals.md: run node scripts/lib/list-refusals.mjs.");
    }

    [Fact]
    public void Refusals_WithoutACode_AreNoticed()
    {
        var listed = Listed();
        Assert.Contains("Evidence.Expired", listed);
        listed.Remove("Evidence.Expired");

        Assert.Equal(["Evidence.Expired"], Codes(Repository.At("src", "Governance.Rules", "Decisions", "ReasonCodes.cs")).Except(listed));
    }

    [Fact]
    public void Links_OfThePages_LeadSomewhere() => Assert.Empty(Pages().SelectMany(page => DeadLinks(page, File.ReadAllText(Repository.At(page)))));

    [Fact]
    public void PlantedDeadLink_IsFound() =>
        Assert.Equal(["docs/page.md → nowhere.md"], DeadLinks("docs/page.md", "[a](nowhere.md) [b](contracts.md#x) [c](https://example.com/nowhere.md) [d](../README.md)"));

    [Fact]
    public void Readme_NamesTheTwoCommands_AndBothCanBeRun()
    {
        var readme = File.ReadAllText(Repository.At("README.md"));
        foreach (var script in new[] { "scripts/demo.sh", "scripts/test.sh" })
        {
            Assert.Contains("./" + script, readme, StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.At(script)).HasFlag(UnixFileMode.UserExecute), $"{script} cannot be run");
        }
    }

    [Fact]
    public void Commands_ThatThePagesShow_Exist() => Assert.All(
        Pages().SelectMany(page => ShownScript().Matches(File.ReadAllText(Repository.At(page))).Select(match => match.Value)).Distinct(),
        script => Assert.True(File.Exists(Repository.At(script.Split('/'))), script));

    [Fact]
    public void DecisionRecords_AreAllListed()
    {
        var index = File.ReadAllText(Repository.At("docs", "decisions", "README.md"));
        var records = Directory.EnumerateFiles(Repository.At("docs", "decisions"), "0*.md").Select(Path.GetFileName).ToList();

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Contains($"]({record})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void DependencyRecord_NamesEveryPackage()
    {
        var record = File.ReadAllText(Repository.At("docs", "decisions", "0006-dependencies.md"));
        var packages = XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!).ToList();

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, package => !record.Contains($"`{package}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pages() => Repository.Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal) && (file.StartsWith("docs/", StringComparison.Ordinal) || file is "README.md" or "tests/vectors/README.md"));

    private static IEnumerable<string> DeadLinks(string page, string text) => Link().Matches(text)
        .Select(match => match.Groups["target"].Value.Split('#')[0])
        .Where(target => target.Length != 0 && !target.Contains("://", StringComparison.Ordinal))
        .Where(target => !Path.Exists(Repository.At(Path.GetDirectoryName(page) ?? string.Empty, target)))
        .Select(target => $"{page} → {target}");

    private static HashSet<string> Listed() => Codes(Repository.At("docs", "refusals.md"), '`').ToHashSet();

    private static IEnumerable<string> Codes(string path, char quote = '"') => Code().Matches(File.ReadAllText(path))
        .Where(match => match.Value[0] == quote && match.Value[^1] == quote)
        .Select(match => match.Value[1..^1]);

    [GeneratedRegex("""["`][A-Z][A-Za-z]+\.[A-Z][A-Za-z]+["`]""", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"scripts/[\w/.-]+\.(?:sh|mjs)", RegexOptions.None, 1000)]
    private static partial Regex ShownScript();

    [GeneratedRegex(@"^(src/Governance\.(Plugins|Store|Server)|jira-app)/.*(Errors|Refusals?|Faults)\.cs$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RefusalFile();
}
