using System.Collections.Generic;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>Reads one criterion of a rulebook's canonical form.</summary>
internal static class CriterionReader
{
    /// <summary>Reads the criterion that begins at the current line; false when there is none.</summary>
    public static bool Read(LineReader lines, List<Criterion> criteria, ref bool more)
    {
        var criterion = ReadOne(lines, ref more);
        if (criterion is not null)
        {
            criteria.Add(criterion);
        }

        return criterion is not null;
    }

    private static Criterion? ReadOne(LineReader lines, ref bool more)
    {
        var head = lines.Cells;
        if (lines.Is("fields", 3))
        {
            more = lines.Next();
            var fields = ReadList(lines, "field", ref more);
            var roles = ReadList(lines, "role", ref more);
            var tail = CriterionTail.Read(lines, ref more);
            return new FieldsCriterion { Code = head[1], Name = head[2], Fields = fields, Roles = roles, SuppliedBy = tail.SuppliedBy, Weight = tail.Weight, WaivableBy = tail.WaivableBy };
        }

        if (lines.Is("evidence", 5) && LineReader.TryNumber(head[4], out var age))
        {
            more = lines.Next();
            var tail = CriterionTail.Read(lines, ref more);
            return new EvidenceCriterion { Code = head[1], Name = head[2], Kind = head[3], MaxAgeDays = age, SuppliedBy = tail.SuppliedBy, Weight = tail.Weight, WaivableBy = tail.WaivableBy };
        }

        if (lines.Is("register", 5) && LineReader.TryNumber(head[4], out var reviewAge))
        {
            more = lines.Next();
            var reviewedBy = ReadList(lines, "reviewed-by", ref more);
            var tail = CriterionTail.Read(lines, ref more);
            return new RegisterCriterion { Code = head[1], Name = head[2], Register = head[3], MaxAgeDays = reviewAge, ReviewedBy = reviewedBy, SuppliedBy = tail.SuppliedBy, Weight = tail.Weight, WaivableBy = tail.WaivableBy };
        }

        if (lines.Is("approvals", 4) && (head[3] == "in-order" || head[3] == "any-order"))
        {
            more = lines.Next();
            var policy = new ApprovalPolicy { InOrder = head[3] == "in-order", Steps = ApprovalStepText.Read(lines, ref more) };
            return new ApprovalsCriterion { Code = head[1], Name = head[2], Policy = policy, SuppliedBy = CriterionTail.Read(lines, ref more).SuppliedBy };
        }

        if (lines.Is("work-items", 3))
        {
            more = lines.Next();
            var tail = CriterionTail.Read(lines, ref more);
            return new WorkItemsCriterion { Code = head[1], Name = head[2], SuppliedBy = tail.SuppliedBy, Weight = tail.Weight, WaivableBy = tail.WaivableBy };
        }

        return null;
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
}
