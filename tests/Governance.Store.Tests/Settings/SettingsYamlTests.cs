using System;
using System.IO;
using System.Linq;

using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Settings;

/// <summary>The form in which people write settings.</summary>
[Trait("Checklist", "25")]
public sealed class SettingsYamlTests
{
    private const string Whole = """
        version: 3
        rulebooks:
          publishedBy: one
        triggers:
          demands:
            - { code: won, when: Won }
            - code: large
              when: Open
              stage: Propose
              amountFrom: 250000.00
              customers: [11111111-0000-4000-8000-000000000001]
              kind: ProductCustomization
          commitments:
            - { code: big, amountFrom: 100000 }
            - { code: early, promisedBeforeReview: true }
          assumptions:
            - { code: margin, kinds: [Margin, EBITDA], currency: EUR, amountFrom: 0.50 }
        """;

    [Fact]
    public void WholeFile_IsReadToItsValues()
    {
        var settings = SettingsStory.Read(Whole);
        Assert.Equal((3, Publishers.One), (settings.Version, settings.Rulebooks.PublishedBy));
        Assert.Equal(Publishers.Two, SettingsStory.Read("version: 1").Rulebooks.PublishedBy);
        Assert.Equal(["won", "large"], settings.Triggers.Demands.Select(rule => rule.Code));
        Assert.Equal((250_000m, "Propose"), (settings.Triggers.Demands[1].AmountFrom, settings.Triggers.Demands[1].Stage));
        Assert.True(settings.Triggers.Commitments[1].PromisedBeforeReview);
        Assert.Equal(0.5m, Assert.Single(settings.Triggers.Assumptions).AmountFrom);
    }

    [Fact]
    public void WhatIsLeftOut_HasItsUsualValue_AndAnEmptyListIsNone()
    {
        Assert.Equal("won", Assert.Single(SettingsStory.Read("version: 1").Triggers.Demands).Code);
        Assert.Equal("won", Assert.Single(SettingsStory.Read("version: 1\ntriggers: { commitments: [] }").Triggers.Demands).Code);
        Assert.Empty(SettingsStory.Read("version: 1\ntriggers: { demands: [] }").Triggers.Demands);
    }

    [Theory]
    [InlineData("version: 3", "version: three", 1, "whole number")]
    [InlineData("version: 3", "version: 3\nversion: 4", 2, "")]
    [InlineData("version: 3", "version: 3\ncolour: blue", 2, "'colour' is not known")]
    [InlineData("publishedBy: one", "publishedBy: three", 3, "one or two")]
    [InlineData("publishedBy: one", "publishedBy: one\n  again: no", 4, "'again' is not known")]
    [InlineData("when: Won", "when: Maybe", 6, "one of")]
    [InlineData("when: Won", "when: Deleted", 6, "takes Open, Won or Lost")]
    [InlineData("code: won,", "code: 'w o n',", 6, "letters")]
    [InlineData("code: large", "code: won", 6, "twice")]
    [InlineData("amountFrom: 250000.00", "amountFrom: 250.000,00", 7, "amount from 0")]
    [InlineData("amountFrom: 250000.00", "amountFrom: -1", 7, "amount from 0")]
    [InlineData("kind: ProductCustomization", "kind: Party", 12, "one of")]
    [InlineData("big, amountFrom: 100000", "big", 14, "needs 'amountFrom'")]
    [InlineData("promisedBeforeReview: true", "promisedBeforeReview: maybe", 15, "true or false")]
    [InlineData("Margin, EBITDA", "Margin, Fame", 17, "'Fame' is no value kind")]
    [InlineData("currency: EUR", "currency: Euro", 17, "ISO 4217")]
    [InlineData("kinds: [Margin, EBITDA], currency: EUR, amountFrom: 0.50", "currency: EUR", 17, "needs 'kinds'")]
    [InlineData("demands:", "demands: *rules", 5, "")]
    public void MalformedFile_IsRefusedWithTheLine(string old, string replacement, int line, string expected)
    {
        var reading = SettingsYaml.Read(Whole.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Null(reading.Settings);
        Assert.Equal(line, reading.Line);
        Assert.Contains(expected, reading.Error, StringComparison.Ordinal);
        Assert.NotEmpty(reading.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("version: [")]
    [InlineData("- 1")]
    public void FileThatIsNoSettings_IsRefused(string text) => Assert.Null(SettingsYaml.Read(text).Settings);

    [Fact]
    public void TheSettingsOfTheGuide_CanBeProposed()
    {
        var block = File.ReadAllText(RepositoryFiles.At("docs", "settings.md")).Split("```yml\n")[1];
        Assert.Equal(1, SettingsStory.Read(block[..block.IndexOf("\n```", StringComparison.Ordinal)]).Version);
    }
}
