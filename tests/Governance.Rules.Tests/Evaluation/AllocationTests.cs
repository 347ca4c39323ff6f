using System;
using Governance.Rules.Evaluation;
using Governance.Rules.Tests.Vectors;
using Xunit;

namespace Governance.Rules.Tests.Evaluation;

/// <summary>What a decision costs in memory.</summary>
public sealed class AllocationTests
{
    private static readonly VectorSet Set = VectorSet.Load(System.IO.Path.Combine(AppContext.BaseDirectory, "vectors"));

    [Theory]
    [InlineData("gate-of-four-criteria")]
    [InlineData("quorum-two-of-three")]
    [InlineData("fields-filled")]
    [InlineData("criterion-met")]
    [InlineData("kill-by-right")]
    [InlineData("register-reviewed")]
    [InlineData("score-enough")]
    [InlineData("score-unknown-does-not-matter")]
    [InlineData("applies-just-below")]
    [InlineData("waiver-holds")]
    [InlineData("condition-confirmed")]
    [InlineData("conditional-go-with-a-short-score")]
    public void Evaluate_WhenAllowed_AllocatesNothing(string name) => Assert.Equal(0, BytesOf(name, allowed: true));

    [Fact]
    public void FiveThousandAnswersOfOnePerson_AllocateNothingWhenAllowed()
    {
        var book = ApprovalCostTests.Book(1);
        var facts = ApprovalCostTests.Facts(5_000, 1, endsInApproval: true);
        Assert.True(GateEvaluator.Evaluate(book, facts).IsAllowed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        GateEvaluator.Evaluate(book, facts);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Evaluate_WhenRefused_AllocatesItsReasons() => Assert.NotEqual(0, BytesOf("gate-of-four-criteria-none-met", allowed: false));

    private static long BytesOf(string name, bool allowed)
    {
        var vector = Set.Case(name);
        Assert.Equal(allowed, Run(vector, 200));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(vector, 1_000);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static bool Run(VectorCase vector, int times)
    {
        var allowed = true;
        for (var i = 0; i < times; i++)
        {
            allowed &= GateEvaluator.Evaluate(vector.Rulebook, vector.Facts).IsAllowed;
        }

        return allowed;
    }
}
