using System.Threading.Tasks;
using Xunit;

namespace Governance.Misbehaviour.Tests;

/// <summary>A third of the runs. Three go beside one another, because each waits for its hosts for a third of its time.</summary>
public sealed class FirstThirdTests
{
    [TheoryWithPackedSolution]
    [MemberData(nameof(Seeds.First), MemberType = typeof(Seeds))]
    public Task Run_WithMisbehavingHosts_EndsAsWithBehavingOnes(int seed) => SeededRun.Play(seed);
}
