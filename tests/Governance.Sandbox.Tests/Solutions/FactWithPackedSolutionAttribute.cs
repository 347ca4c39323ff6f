using Xunit;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>A test that needs the packed solution; without one it reports itself as skipped.</summary>
public sealed class FactWithPackedSolutionAttribute : FactAttribute
{
    public FactWithPackedSolutionAttribute()
    {
        if (PackedSolution.Path is null)
        {
            Skip = "There is no packed solution. Run scripts/pack.sh, or name one in GOVERNANCE_SOLUTION_ZIP.";
        }
    }
}
