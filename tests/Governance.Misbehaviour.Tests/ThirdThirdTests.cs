using System.Threading.Tasks;
using Xunit;

namespace Governance.Misbehaviour.Tests;

/// <summary>The last third of the runs.</summary>
public sealed class ThirdThirdTests
{
    [TheoryWithPackedSolution]
    [MemberData(nameof(Seeds.Third), MemberType = typeof(Seeds))]
    public Task Run_WithMisbehavingHosts_EndsAsWithBehavingOnes(int seed) => SeededRun.Play(seed);
}
