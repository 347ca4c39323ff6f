using System.Threading.Tasks;
using Xunit;

namespace Governance.Misbehaviour.Tests;

/// <summary>Another third of the runs.</summary>
public sealed class SecondThirdTests
{
    [TheoryWithPackedSolution]
    [MemberData(nameof(Seeds.Second), MemberType = typeof(Seeds))]
    public Task Run_WithMisbehavingHosts_EndsAsWithBehavingOnes(int seed) => SeededRun.Play(seed);
}
