using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Governance.Packaging.Sources;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Contract;

public sealed partial class ChoiceTests
{
    [Fact]
    public void Choices_HaveTheValuesOfTheContractsPage()
    {
        var source = BuiltControls.Read(Repository.SolutionPackage).Source!;
        var there = source.OptionSets.ToDictionary(
            set => (string?)set.Root.Attribute("Name") ?? "",
            set => set.Root.Descendants("option").ToDictionary(
                option => (string?)option.Attribute("value") ?? "",
                option => ((string?)option.Element("labels")?.Element("label")?.Attribute("description") ?? "").Replace(" ", "", StringComparison.Ordinal)));

        var page = OnPage();

        Assert.Equal(page.Keys.Order(StringComparer.Ordinal), there.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, options) in page)
        {
            Assert.Equal(options.Select(option => option.ToString().ToLowerInvariant()), there[name].Select(option => option.ToString().ToLowerInvariant()));
        }
    }

    private static Dictionary<string, Dictionary<string, string>> OnPage()
    {
        var line = Repository.ContractSection(2).Split('\n').Single(line => line.StartsWith("Choices (global): ", StringComparison.Ordinal));
        return line["Choices (global): ".Length..].TrimEnd('.').Split(" · ").ToDictionary(
            part => part.Split('`')[1],
            part => Option().Matches(part.Split('`')[2]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value));
    }

    [GeneratedRegex("([0-9]+) ([A-Za-z]+)")]
    private static partial Regex Option();
}
