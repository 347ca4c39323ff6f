using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Facts;

namespace Governance.Rules.Text;

/// <summary>The lines that the texts of facts share.</summary>
internal static class FactLines
{
    public static List<string> Fields(ItemList<FieldFact> fields)
    {
        var lines = new List<string>();
        foreach (var field in fields)
        {
            lines.Add(Line("field", field.Name, field.Value ?? string.Empty));
        }

        return lines;
    }

    public static string Evidence(EvidenceFact item) => Line(
        "evidence",
        item.Kind,
        item.Status.ToString(),
        item.Sha256,
        LineWriter.Time(item.ValidFrom),
        LineWriter.Time(item.ValidUntil));

    /// <summary>Everything that a register says: the counts part the lists, so that no two registers have one line.</summary>
    public static string Register(RegisterFact register)
    {
        var cells = new List<string> { "register", register.Name, register.ReviewedAt is { } at ? LineWriter.Number(at.UtcTicks) : string.Empty };
        foreach (var list in new[] { register.Entries, register.Open, register.ReviewedByRoles })
        {
            cells.Add(LineWriter.Number(list.Count));
            cells.AddRange(list);
        }

        return Line(cells.ToArray());
    }

    public static string Line(params string[] cells) => new LineWriter().Line(cells).ToString();
}
