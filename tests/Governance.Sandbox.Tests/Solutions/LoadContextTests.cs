using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Security;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Sandbox.Tests.Solutions;

public sealed class LoadContextTests
{
    [Fact]
    public async Task Plugins_AfterTheEnvironmentIsGone_AreUnloaded() => await DemandUnloadAsync(RunOnce());

    [FactWithPackedSolution]
    public async Task PackedPlugin_AfterItCheckedAPermit_IsUnloaded() => await DemandUnloadAsync(RunPacked());

    private static async Task DemandUnloadAsync(WeakReference context)
    {
        for (var attempt = 0; attempt < 20 && context.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(50);
        }

        Assert.False(context.IsAlive, "the plug-in's load context is still referenced");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunOnce()
    {
        var solution = new TestSolution();
        solution.Steps.Add(new TestStep(typeof(RefusingPlugin), "Create", "test_item", 20, "no"));
        var zip = solution.Write(Path.GetTempPath());
        using var environment = new DataverseEnvironment(TimeProvider.System);
        EnvironmentSetup.Import(environment, zip, stepsDisabled: false);
        File.Delete(zip);
        var refused = Assert.Throws<InvalidPluginExecutionException>(() => environment.Run(session =>
            environment.Operations.Create(session, Caller.System, null, new Entity("test_item") { ["test_name"] = "no" })));
        Assert.Contains("Test.Refused", refused.Message, StringComparison.Ordinal);
        Assert.NotSame(typeof(RefusingPlugin).Assembly, environment.Plugins.For(environment.Steps.All[0]).GetType().Assembly);
        return ContextOf(environment);
    }

    /// <summary>Has the packed plug-in read keys and a permit, the part of it that reaches farthest into the framework.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunPacked()
    {
        using var permit = new TestPermit();
        using var environment = new DataverseEnvironment(TimeProvider.System);
        EnvironmentSetup.Import(environment, PackedSolution.Path!, stepsDisabled: false);
        var definition = environment.Rows.All("environmentvariabledefinition").First().Id;
        environment.Run(session => environment.Operations.Create(session, Caller.System, null, new Entity("environmentvariablevalue")
        {
            ["value"] = permit.KeySet(),
            ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", definition),
        }));
        var row = Guid.NewGuid();
        var token = permit.Sign(environment.Identity.OrganizationId, "gov_measure", row, 0, DateTimeOffset.UtcNow, ("gov_doi", "i:1"), ("gov_writesequence", "i:1"));
        environment.Run(session => environment.Operations.Create(session, Caller.System, null, new Entity("gov_measure", row)
        {
            ["gov_doi"] = new OptionSetValue(1),
            ["gov_writesequence"] = 1,
            ["gov_writepermit"] = token,
        }));
        Assert.NotNull(environment.Rows.Find("gov_measure", row));
        return ContextOf(environment);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ContextOf(DataverseEnvironment environment) =>
        new(System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(environment.Plugins.For(environment.Steps.All[0]).GetType().Assembly));
}
