using System.Collections.Generic;
using System.Globalization;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>The steps of an approval policy in a rulebook's canonical form. What a step does not use has no line, so that its digest stays.</summary>
internal static class ApprovalStepText
{
    private const string Everybody = "all";

    public static void Write(ApprovalStep step, LineWriter text)
    {
        text.Line("step", step.Code, step.Name, step.Role, step.Unanimous ? Everybody : LineWriter.Number(step.Quorum));
        RulebookText.List("not-held-with", step.NotHeldWith, text);
        if (step.FromAmount is { } threshold)
        {
            text.Line("from-amount", threshold.Field, Amount(threshold.AtLeast));
        }

        if (step.MaxAgeDays != 0)
        {
            text.Line("max-age-days", LineWriter.Number(step.MaxAgeDays));
        }

        RulebookText.List("sees", step.Sees, text);
    }

    /// <summary>Reads the run of steps that begins at the current line.</summary>
    public static List<ApprovalStep> Read(LineReader lines, ref bool more)
    {
        var steps = new List<ApprovalStep>();
        while (more && lines.Is("step", 5) && TryQuorum(lines.Cells[4], out var quorum))
        {
            var head = lines.Cells;
            more = lines.Next();
            steps.Add(new ApprovalStep
            {
                Code = head[1],
                Name = head[2],
                Role = head[3],
                Unanimous = head[4] == Everybody,
                Quorum = quorum,
                NotHeldWith = CriterionReader.ReadList(lines, "not-held-with", ref more),
                FromAmount = ReadThreshold(lines, ref more),
                MaxAgeDays = ReadAge(lines, ref more),
                Sees = CriterionReader.ReadList(lines, "sees", ref more),
            });
        }

        return steps;
    }

    private static bool TryQuorum(string cell, out int quorum)
    {
        quorum = 1;
        return cell == Everybody || LineReader.TryNumber(cell, out quorum);
    }

    private static AmountThreshold? ReadThreshold(LineReader lines, ref bool more)
    {
        if (!(more && lines.Is("from-amount", 3) && decimal.TryParse(lines.Cells[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)))
        {
            return null;
        }

        var threshold = new AmountThreshold { Field = lines.Cells[1], AtLeast = amount };
        more = lines.Next();
        return threshold;
    }

    private static int ReadAge(LineReader lines, ref bool more)
    {
        if (!(more && lines.Is("max-age-days", 2) && LineReader.TryNumber(lines.Cells[1], out var days)))
        {
            return 0;
        }

        more = lines.Next();
        return days;
    }

    /// <summary>One spelling of one amount: no noughts at the end.</summary>
    private static string Amount(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
