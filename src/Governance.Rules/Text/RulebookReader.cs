using System;
using System.Collections.Generic;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>
/// The only reader of a rulebook's canonical form. Total and strict: a text is accepted only if writing the rulebook again
/// gives the same text, so that one rulebook has one digest.
/// </summary>
public sealed class RulebookReader
{
    private readonly LineReader lines;
    private readonly List<GateDefinition> gates = new();

    private RulebookReader(string text) => lines = new LineReader(text);

    /// <summary>Reads the text; <paramref name="digest"/> is its SHA-256 as the host computed it.</summary>
    public static RulebookReading Read(string text, string digest)
    {
        var reader = new RulebookReader(text);
        var rulebook = reader.ReadRulebook(digest);
        if (rulebook is null || !reader.lines.AtEnd)
        {
            return new RulebookReading { Error = "The line is not what the canonical form allows here.", Line = reader.lines.Line };
        }

        var fault = RulebookFaults.Find(rulebook);
        if (fault is not null)
        {
            return new RulebookReading { Error = fault };
        }

        return RulebookText.Write(rulebook) == text
            ? new RulebookReading { Rulebook = rulebook }
            : new RulebookReading { Error = "The text is not in canonical form." };
    }

    private Rulebook? ReadRulebook(string digest)
    {
        if (!(lines.Next() && lines.Is(RulebookText.Header, 2) && lines.Cells[1] == "1"
            && lines.Next() && lines.Is("rulebook", 4) && LineReader.TryNumber(lines.Cells[2], out var version)))
        {
            return null;
        }

        var head = lines.Cells;
        var more = lines.Next();
        while (more)
        {
            if (!ReadGate(ref more))
            {
                return null;
            }
        }

        return new Rulebook { Code = head[1], Version = version, Name = head[3], Gates = gates, Digest = digest };
    }

    private bool ReadGate(ref bool more)
    {
        var head = lines.Cells;
        if (!lines.Is("gate", 5)
            || !Enum.TryParse<GateType>(head[2], out var type)
            || !Enum.TryParse<DegreeOfImplementation>(head[3], out var from))
        {
            return false;
        }

        more = lines.Next();
        var terms = GateTermsReader.Read(lines, ref more);
        var criteria = new List<Criterion>();
        var outcomes = new List<OutcomeRight>();
        var isRead = true;

        // What is read by neither is no gate, so it is refused in the next round.
        while (more && isRead && lines.Cells[0] != "gate")
        {
            isRead = lines.Is("outcome", 2) ? ReadOutcome(outcomes, ref more) : CriterionReader.Read(lines, criteria, ref more);
        }

        gates.Add(new GateDefinition
        {
            Code = head[1],
            Type = type,
            From = from,
            Name = head[4],
            AppliesWhen = terms.AppliesWhen,
            ScoreAtLeast = terms.ScoreAtLeast,
            Criteria = criteria,
            Outcomes = outcomes,
        });
        return true;
    }

    private bool ReadOutcome(List<OutcomeRight> outcomes, ref bool more)
    {
        if (!Enum.TryParse<GateOutcome>(lines.Cells[1], out var outcome))
        {
            return false;
        }

        more = lines.Next();
        outcomes.Add(new OutcomeRight { Outcome = outcome, Roles = CriterionReader.ReadList(lines, "by", ref more) });
        return true;
    }
}
