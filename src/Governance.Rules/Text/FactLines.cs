using System.Collections.Generic;
using Governance.Rules.Facts;

namespace Governance.Rules.Text;

/// <summary>The lines that the texts of facts share.</summary>
internal static class FactLines
{
    public static List<string> Fields(GateFacts facts)
    {
        var lines = new List<string>();
        foreach (var field in facts.Fields)
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

    public static string Line(params string[] cells) => new LineWriter().Line(cells).ToString();
}
