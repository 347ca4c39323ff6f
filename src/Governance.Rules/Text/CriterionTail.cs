using System.Collections.Generic;

namespace Governance.Rules.Text;

/// <summary>What criteria of every kind may end in: who supplies them, their weight, who may waive them.</summary>
internal sealed class CriterionTail
{
    private CriterionTail(List<string> suppliedBy, int weight, List<string> waivableBy)
    {
        SuppliedBy = suppliedBy;
        Weight = weight;
        WaivableBy = waivableBy;
    }

    public List<string> SuppliedBy { get; }

    public int Weight { get; }

    public List<string> WaivableBy { get; }

    public static CriterionTail Read(LineReader lines, ref bool more)
    {
        var suppliedBy = CriterionReader.ReadList(lines, "supplied-by", ref more);
        var weight = GateTermsReader.ReadNumber(lines, "weight", ref more);
        return new CriterionTail(suppliedBy, weight, CriterionReader.ReadList(lines, "waivable-by", ref more));
    }
}
