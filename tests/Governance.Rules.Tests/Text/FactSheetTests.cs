using System;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

public sealed class FactSheetTests
{
    [Fact]
    public void Write_SortsFieldsAndRoles() => Assert.Equal(Samples.Sheet, FactSheetText.Write(Samples.FactSheet));

    [Fact]
    public void Write_OfAFieldWithoutAValue_LeavesItEmpty()
    {
        var sheet = new FactSheet { MeasureId = "M", RulebookDigest = "d", Degree = default, State = default, Round = 1, Fields = new[] { new FieldFact { Name = "note", Value = null } } };
        Assert.EndsWith("\nfield\tnote\t\n", FactSheetText.Write(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfWhatWasWritten_GivesTheSameSheet()
    {
        var sheet = FactSheetText.Read(Samples.Sheet);

        Assert.NotNull(sheet);
        Assert.Equal(Samples.Sheet, FactSheetText.Write(sheet));
        Assert.Equal("Sandbox Owner", sheet.Roles[0].PersonName);
        Assert.Equal("two\nlines", sheet.Fields[1].Value);
    }

    [Theory]
    [InlineData("Detailed", "2")]
    [InlineData("Detailed", "99")]
    [InlineData("OnHold", "onhold")]
    [InlineData("OnHold", "99")]
    [InlineData("\t2\n", "\t02\n")]
    [InlineData("rulebook\taa\n", "")]
    [InlineData("field\tfunction\tLending\nfield\tnote\ttwo\\nlines\n", "field\tnote\ttwo\\nlines\nfield\tfunction\tLending\n")]
    [InlineData("Owner\n", "Owner")]
    [InlineData("Owner\n", "Owner\nrole\towner\tp-other\t\\q\n")]
    [InlineData("Owner\n", "Owner\nmore\n")]
    [InlineData("\n", "\r\n")]
    public void Read_OfAnythingElse_IsNull(string canonical, string planted)
    {
        Assert.Contains(canonical, Samples.Sheet, StringComparison.Ordinal);

        Assert.Null(FactSheetText.Read(Samples.Sheet.Replace(canonical, planted)));
    }

    [Fact]
    public void Read_OfEveryDegreeAndState_GivesItBack()
    {
        foreach (var degree in Enum.GetValues(typeof(DegreeOfImplementation)))
        {
            foreach (var state in Enum.GetValues(typeof(MeasureState)))
            {
                var text = Samples.Sheet.Replace("Detailed\tOnHold", $"{degree}\t{state}");
                Assert.Equal(text, FactSheetText.Write(FactSheetText.Read(text)!));
            }
        }
    }

    [Fact]
    public void Read_OfTenThousandMutations_NeverThrows_AndAcceptsOnlyTheCanonicalForm()
    {
        var accepted = 0;
        foreach (var text in Mutations.Of(Samples.Sheet, 10_000))
        {
            var sheet = FactSheetText.Read(text);
            Assert.True(sheet is null || FactSheetText.Write(sheet) == text);
            accepted += sheet is null ? 0 : 1;
        }

        Assert.InRange(accepted, 100, 8_000);
    }
}
