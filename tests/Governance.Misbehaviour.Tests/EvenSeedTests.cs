using System.Threading.Tasks;
using Xunit;

namespace Governance.Misbehaviour.Tests;

/// <summary>Half of the runs; the other half goes beside it.</summary>
public sealed class EvenSeedTests
{
    [TheoryWithPackedSolution]
    [MemberData(nameof(Seeds.Even), MemberType = typeof(Seeds))]
    public Task Run_WithMisbehavingHosts_EndsAsWithBehavingOnes(int seed) => SeededRun.Play(seed);
}
