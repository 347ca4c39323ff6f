using System;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Governance.Plugins.Tests.Permits;
using Governance.Plugins.Tests.WorkItems;
using Governance.Plugins.WorkItems;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Unloading;

/// <summary>A host that loads the assembly beside others can let go of it, after every path that reads JSON or verifies a signature.</summary>
public sealed class UnloadTests
{
    [Fact]
    public void Assembly_AfterItsPluginsRan_IsUnloaded()
    {
        var context = RunAndUnload();
        for (var attempt = 0; attempt < 20 && context.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunAndUnload()
    {
        var context = new AssemblyLoadContext("plug-ins", isCollectible: true);
        var assembly = context.LoadFromAssemblyPath(typeof(StoreOwnedTableGuard).Assembly.Location);
        Expect.Passes(PermitTests.GateWrite().Permitted(4), Create(assembly, typeof(StoreOwnedTableGuard)));
        Expect.Passes(TaskCompletionGuardTests.Completion().Host, Create(assembly, typeof(TaskCompletionGuard)));
        context.Unload();
        return new WeakReference(context);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IPlugin Create(System.Reflection.Assembly assembly, Type type)
    {
        var plugin = (IPlugin)Activator.CreateInstance(assembly.GetType(type.FullName!)!)!;
        Assert.NotSame(type.Assembly, plugin.GetType().Assembly);
        return plugin;
    }
}
