using System;
using System.Collections.Generic;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>Reads what stands between a gate's head and its criteria: when it applies, and the score that it wants.</summary>
internal sealed class GateTermsReader
{
    private GateTermsReader(List<FieldTest> appliesWhen, int scoreAtLeast)
    {
        AppliesWhen = appliesWhen;
        ScoreAtLeast = scoreAtLeast;
    }

    public List<FieldTest> AppliesWhen { get; }

    public int ScoreAtLeast { get; }

    public static GateTermsReader Read(LineReader lines, ref bool more)
    {
        var tests = new List<FieldTest>();
        while (more && lines.Is("applies-when", 3) && Enum.TryParse<FieldTestKind>(lines.Cells[2], out var kind))
        {
            var field = lines.Cells[1];
            more = lines.Next();
            tests.Add(new FieldTest { Field = field, Kind = kind, Values = CriterionReader.ReadList(lines, "value", ref more) });
        }

        return new GateTermsReader(tests, ReadNumber(lines, "score", ref more));
    }

    /// <summary>The number of the line with the tag; 0 when that is not the current line.</summary>
    public static int ReadNumber(LineReader lines, string tag, ref bool more)
    {
        if (!more || !lines.Is(tag, 2) || !LineReader.TryNumber(lines.Cells[1], out var number))
        {
            return 0;
        }

        more = lines.Next();
        return number;
    }
}
