using Governance.Misbehaviour.Tests.Hosts;
using Xunit;

namespace Governance.Misbehaviour.Tests;

/// <summary>A test that needs the packed solution; without one it reports itself as skipped.</summary>
public sealed class TheoryWithPackedSolutionAttribute : TheoryAttribute
{
    public TheoryWithPackedSolutionAttribute()
    {
        if (Places.Solution is null)
        {
            Skip = "There is no packed solution. Run scripts/pack.sh, or name one in GOVERNANCE_SOLUTION_ZIP.";
        }
    }
}
