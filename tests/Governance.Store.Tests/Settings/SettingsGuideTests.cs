using System;
using System.Linq;

using Governance.Store.Settings;

using Xunit;

namespace Governance.Store.Tests.Settings;

/// <summary>docs/settings.md names every key that the reader takes, and no other. The reader is asked, so a new key without a line there fails here.</summary>
[Trait("Checklist", "25")]
public sealed class SettingsGuideTests
{
    private static readonly string[] Accepted = [.. SettingsGuide.ExamplesOf(SettingsGuide.Text).SelectMany(SettingsGuide.AcceptedAt).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void EveryKeyOfTheReader_HasALineInTheGuide()
    {
        var documented = SettingsGuide.DocumentedIn(SettingsGuide.Text);
        var sections = documented.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Accepted, key => !documented.Contains(key) && !sections.Contains(key));
        Assert.Contains("reporting.committees.everyWeeks", Accepted);
        Assert.Contains("budget.rights.currency", Accepted);
    }

    [Fact]
    public void EveryKeyOfTheReader_StandsInAnExample_SoThatTheKeysBelowItAreAskedForToo()
    {
        var shown = SettingsGuide.ExamplesOf(SettingsGuide.Text).SelectMany(SettingsGuide.KeysIn).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Accepted, key => !shown.Contains(key));
    }

    [Fact]
    public void EveryKeyOfTheGuide_IsTakenByTheReader() =>
        Assert.Empty(SettingsGuide.DocumentedIn(SettingsGuide.Text).Except(Accepted, StringComparer.Ordinal));

    [Fact]
    public void EveryExampleOfTheGuide_CanBeProposed()
    {
        var examples = SettingsGuide.ExamplesOf(SettingsGuide.Text).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Equal(string.Empty, SettingsYaml.Read(example).Error));
    }

    [Fact]
    public void KeyWithoutALine_IsFound()
    {
        var without = string.Join('\n', SettingsGuide.Text.Split('\n').Where(line => !line.StartsWith("| – `rate`", StringComparison.Ordinal)));
        Assert.Equal(["reporting.rates.rate"], Accepted.Where(key => SettingsGuide.DocumentedIn(SettingsGuide.Text).Contains(key) && !SettingsGuide.DocumentedIn(without).Contains(key)));
    }
}
