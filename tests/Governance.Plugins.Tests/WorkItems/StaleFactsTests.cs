using System;
using Governance.Plugins.Tests.Fakes;
using Governance.Plugins.WorkItems;
using Xunit;

namespace Governance.Plugins.Tests.WorkItems;

/// <summary>What should be in the environment and is not, or is not what the measure is bound to.</summary>
public sealed class StaleFactsTests
{
    private static readonly TaskCompletionGuard Guard = new();

    [Fact]
    public void MissingMeasure_IsRefused() => Check("Rulebook.Missing", measure => measure.Host.Dataverse.Remove(measure.Measure));

    [Fact]
    public void MissingRulebook_IsRefused() => Check("Rulebook.Missing", measure => measure.Host.Dataverse.Remove(measure.Rulebooks));

    [Fact]
    public void EmptyRulebook_IsRefused() => Check("Rulebook.Missing", measure => measure.Rulebooks["gov_canonicalform"] = null);

    [Fact]
    public void RulebookChangedBelowItsDigest_IsRefused() =>
        Check("Rulebook.Stale", measure => measure.Rulebooks["gov_canonicalform"] = ((string)measure.Rulebooks["gov_canonicalform"]).Replace("365", "0"));

    [Fact]
    public void RulebookRowWithAnotherDigest_IsRefused() => Check("Rulebook.Stale", measure => measure.Rulebooks["gov_digest"] = new string('0', 64));

    [Fact]
    public void MeasureBoundToAnotherRulebook_IsRefused() => Check("Rulebook.Stale", measure => measure.Measure["gov_rulebookdigest"] = new string('0', 64));

    [Fact]
    public void MeasureBoundToNoRulebook_IsRefused() => Check("Rulebook.Stale", measure => measure.Measure["gov_rulebookdigest"] = null);

    [Fact]
    public void RulebookThatCannotBeRead_IsRefused()
    {
        var measure = TaskCompletionGuardTests.Completion();
        measure.ReplaceRulebook("not a rulebook");
        var text = measure.Host.Run(Guard);
        Assert.NotNull(text);
        Assert.EndsWith("[Rulebook.Unreadable]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFactSheet_IsRefused() => Check("FactSheet.Missing", measure => measure.Measure["gov_factsheet"] = null);

    [Fact]
    public void FactSheetThatCannotBeRead_IsRefused() => Check("FactSheet.Missing", measure => measure.Measure["gov_factsheet"] = "not a fact sheet");

    [Fact]
    public void FactSheetOfAnotherRulebook_IsRefused()
    {
        var measure = TaskCompletionGuardTests.Completion();
        measure.Measure["gov_factsheet"] = ((string)measure.Measure["gov_factsheet"]).Replace((string)measure.Measure["gov_rulebookdigest"], new string('0', 64));
        Expect.RefusedByRule(measure.Host, Guard, "Rulebook.Stale");
    }

    private static void Check(string code, Action<LendingMeasure> spoil)
    {
        var measure = TaskCompletionGuardTests.Completion();
        spoil(measure);
        Expect.Refused(measure.Host, Guard, code);
    }
}
