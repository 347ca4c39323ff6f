using System.Collections.Generic;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>Reads one criterion of a rulebook's canonical form.</summary>
internal static class CriterionReader
{
    /// <summary>Reads the criterion that begins at the current line; false when there is none.</summary>
    public static bool Read(LineReader lines, List<Criterion> criteria, ref bool more)
    {
        var head = lines.Cells;
        Criterion? criterion = null;
        if (lines.Is("fields", 3))
        {
            more = lines.Next();
            var fields = ReadList(lines, "field", ref more);
            var roles = ReadList(lines, "role", ref more);
            criterion = new FieldsCriterion { Code = head[1], Name = head[2], Fields = fields, Roles = roles, SuppliedBy = ReadSuppliers(lines, ref more) };
        }
        else if (lines.Is("evidence", 5) && LineReader.TryNumber(head[4], out var maxAgeDays))
        {
            more = lines.Next();
            criterion = new EvidenceCriterion { Code = head[1], Name = head[2], Kind = head[3], MaxAgeDays = maxAgeDays, SuppliedBy = ReadSuppliers(lines, ref more) };
        }
        else if (lines.Is("register", 5) && LineReader.TryNumber(head[4], out var maxReviewAge))
        {
            more = lines.Next();
            var reviewers = ReadList(lines, "reviewed-by", ref more);
            criterion = new RegisterCriterion { Code = head[1], Name = head[2], Register = head[3], MaxAgeDays = maxReviewAge, ReviewedBy = reviewers, SuppliedBy = ReadSuppliers(lines, ref more) };
        }
        else if (lines.Is("approvals", 4) && (head[3] == "in-order" || head[3] == "any-order"))
        {
            more = lines.Next();
            var policy = new ApprovalPolicy { InOrder = head[3] == "in-order", Steps = ApprovalStepText.Read(lines, ref more) };
            criterion = new ApprovalsCriterion { Code = head[1], Name = head[2], Policy = policy, SuppliedBy = ReadSuppliers(lines, ref more) };
        }
        else if (lines.Is("work-items", 3))
        {
            more = lines.Next();
            criterion = new WorkItemsCriterion { Code = head[1], Name = head[2], SuppliedBy = ReadSuppliers(lines, ref more) };
        }

        if (criterion is null)
        {
            return false;
        }

        criteria.Add(criterion);
        return true;
    }

    /// <summary>Reads the run of lines with the tag.</summary>
    public static List<string> ReadList(LineReader lines, string tag, ref bool more)
    {
        var items = new List<string>();
        while (more && lines.Is(tag, 2))
        {
            items.Add(lines.Cells[1]);
            more = lines.Next();
        }

        return items;
    }

    private static List<string> ReadSuppliers(LineReader lines, ref bool more) => ReadList(lines, "supplied-by", ref more);
}
