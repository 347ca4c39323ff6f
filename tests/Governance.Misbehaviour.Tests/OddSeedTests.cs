using System.Threading.Tasks;
using Xunit;

namespace Governance.Misbehaviour.Tests;

/// <summary>The other half of the runs.</summary>
public sealed class OddSeedTests
{
    [TheoryWithPackedSolution]
    [MemberData(nameof(Seeds.Odd), MemberType = typeof(Seeds))]
    public Task Run_WithMisbehavingHosts_EndsAsWithBehavingOnes(int seed) => SeededRun.Play(seed);
}
