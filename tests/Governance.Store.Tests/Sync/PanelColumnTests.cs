using System;
using System.Linq;
using System.Text.Json;
using Governance.Store.Panel;
using Governance.Store.Sync.Outbound;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class PanelColumnTests
{
    [Theory]
    [InlineData("""{"gate":"G4","ledgerNumber":1}""", """{"gate":"G4","ledgerNumber":2}""", true)]
    [InlineData("""{"gate":"G4","ledgerNumber":1}""", """{"ledgerNumber":1, "gate":"G4"}""", true)]
    [InlineData("""{"gate":"G4","ledgerNumber":1}""", """{"gate":"G5","ledgerNumber":1}""", false)]
    [InlineData("""{"gate":"G4","ledgerNumber":1}""", """{"gate":"G4","ready":true,"ledgerNumber":1}""", false)]
    [InlineData("""{"gate":"G4","ledgerNumber":1}""", "{\"gate\":", false)]
    [InlineData("""{"gate":"G4","ledgerNumber":1}""", "[]", false)]
    public void SaysTheSame_WhenOnlyTheLedgerNumberDiffers(string one, string other, bool same) =>
        Assert.Equal(same, PanelColumn.SaysTheSame(one, other));

    [Fact]
    public void Panel_ThatIsTooLong_LosesItsOldestEvidence_AndStaysReadable()
    {
        var small = FakePanels.Small("m");
        var evidence = Enumerable.Range(0, 100).Select(number => new PanelEvidence(
            $"key-{number}", "kind", new string('n', 2000), PanelEvidenceStatus.Captured, ValidUntil: null));

        var text = PanelColumn.Of(small with { Evidence = [.. evidence] }).Text;

        Assert.True(text.Length <= PanelColumn.Longest);
        var kept = JsonDocument.Parse(text).RootElement.GetProperty("evidence").EnumerateArray().ToList();
        Assert.InRange(kept.Count, 1, 99);
        Assert.Equal("key-0", kept[0].GetProperty("key").GetString());
    }

    [Fact]
    public void Panel_WithEndlessCriteria_StaysReadable()
    {
        var small = FakePanels.Small("m");
        var criteria = Enumerable.Range(0, 200).Select(number => new PanelCriterion(
            $"code-{number}", new string('c', 1000), Met: false, new string('r', 1000), []));

        var text = PanelColumn.Of(small with { Criteria = [.. criteria], Refusal = new string('x', 60_000) }).Text;

        Assert.True(text.Length <= PanelColumn.Longest);
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(text).RootElement.GetProperty("refusal").ValueKind);
    }
}
