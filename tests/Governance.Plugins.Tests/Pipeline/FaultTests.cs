using System;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Governance.Plugins.Tests.Permits;
using Governance.Plugins.Tests.WorkItems;
using Governance.Plugins.WorkItems;
using Xunit;

namespace Governance.Plugins.Tests.Pipeline;

/// <summary>Whatever goes wrong refuses, says so once, and leaves a trace.</summary>
public sealed class FaultTests
{
    [Fact]
    public void FaultOfTheService_RefusesCompletion()
    {
        var host = TaskCompletionGuardTests.Completion().Host;
        host.Dataverse.Failure = new TimeoutException("the secret details");
        Expect.Refused(host, new TaskCompletionGuard(), "Plugin.Fault");
        Assert.Contains(host.Traces, trace => trace.IndexOf("the secret details", StringComparison.Ordinal) >= 0);
    }

    [Fact]
    public void FaultOfTheService_RefusesAWriteAndStripsItsPermit()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Dataverse.Failure = new InvalidOperationException("down");
        var text = host.Run(new StoreOwnedTableGuard());
        Assert.NotNull(text);
        Assert.EndsWith("[Plugin.Fault]", text, StringComparison.Ordinal);
        Assert.Contains(host.Context.CorrelationId.ToString("D"), text, StringComparison.Ordinal);
        Assert.DoesNotContain("down", text, StringComparison.Ordinal);
        Assert.False(host.Target.Contains(PermitHost.PermitColumn));
    }

    [Fact]
    public void ValueOfAnUnexpectedType_Refuses()
    {
        var host = PermitTests.GateWrite();
        host.Target["gov_writesequence"] = "five";
        host.Target[PermitHost.PermitColumn] = PermitDraft.For(host.Target, 4).Sign();
        Expect.Refused(host, new StoreOwnedTableGuard(), "Plugin.Fault");
    }

    [Fact]
    public void EveryRun_IsTracedWithItsOutcomeAndWithoutThePermit()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        var permit = (string)host.Target[PermitHost.PermitColumn];
        Expect.Passes(host, new StoreOwnedTableGuard());
        var trace = Assert.Single(host.Traces);
        Assert.Contains("StoreOwnedTableGuard: Update of gov_measure", trace, StringComparison.Ordinal);
        Assert.EndsWith("passed", trace, StringComparison.Ordinal);
        Assert.DoesNotContain(permit, trace, StringComparison.Ordinal);
    }
}
