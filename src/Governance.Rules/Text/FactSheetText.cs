using System;
using System.Collections.Generic;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>The text form of a <see cref="FactSheet"/>, as the measure's row carries it.</summary>
public static class FactSheetText
{
    private const string Header = "governance-factsheet";

    /// <summary>The sheet as text; fields and roles in ordinal order.</summary>
    public static string Write(FactSheet sheet)
    {
        var roles = new List<string>();
        foreach (var role in sheet.Roles)
        {
            roles.Add(FactLines.Line("role", role.Role, role.PersonId, role.PersonName));
        }

        return new LineWriter()
            .Line(Header, "1")
            .Line("measure", sheet.MeasureId, sheet.Degree.ToString(), sheet.State.ToString(), LineWriter.Number(sheet.Round))
            .Line("rulebook", sheet.RulebookDigest)
            .Sorted(FactLines.Fields(sheet.Fields))
            .Sorted(roles)
            .ToString();
    }

    /// <summary>The sheet, or null when the text is not one in the one spelling that <see cref="Write"/> gives it.</summary>
    public static FactSheet? Read(string text)
    {
        var lines = new LineReader(text);
        if (!(lines.Next() && lines.Is(Header, 2) && lines.Cells[1] == "1" && lines.Next() && lines.Is("measure", 5)
            && Enum.TryParse<DegreeOfImplementation>(lines.Cells[2], out var degree)
            && Enum.TryParse<MeasureState>(lines.Cells[3], out var state)
            && LineReader.TryNumber(lines.Cells[4], out var round)))
        {
            return null;
        }

        var measureId = lines.Cells[1];
        if (!(lines.Next() && lines.Is("rulebook", 2)))
        {
            return null;
        }

        var digest = lines.Cells[1];
        var fields = new List<FieldFact>();
        var roles = new List<RoleFact>();
        while (lines.Next())
        {
            if (lines.Is("field", 3))
            {
                fields.Add(new FieldFact { Name = lines.Cells[1], Value = lines.Cells[2] });
            }
            else if (lines.Is("role", 4))
            {
                roles.Add(new RoleFact { Role = lines.Cells[1], PersonId = lines.Cells[2], PersonName = lines.Cells[3] });
            }
            else
            {
                return null;
            }
        }

        var sheet = new FactSheet { MeasureId = measureId, RulebookDigest = digest, Degree = degree, State = state, Round = round, Fields = fields, Roles = roles };
        var known = degree is >= DegreeOfImplementation.Defined and <= DegreeOfImplementation.Closed && state is >= MeasureState.Active and <= MeasureState.Closed;
        return known && Write(sheet) == text ? sheet : null;
    }
}
