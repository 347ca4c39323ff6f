using System;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>What a run must come to.</summary>
internal static class Expect
{
    public static void Passes(FakeHost host, IPlugin plugin) => Assert.Null(host.Run(plugin));

    /// <summary>Refused with exactly this code, at the end of a sentence.</summary>
    public static void Refused(FakeHost host, IPlugin plugin, string code)
    {
        var text = host.Run(plugin);
        Assert.NotNull(text);
        Assert.EndsWith(". [" + code + "]", text, StringComparison.Ordinal);
    }

    /// <summary>Refused by the evaluator, with this reason among its lines.</summary>
    public static void RefusedByRule(FakeHost host, IPlugin plugin, string reason)
    {
        var text = host.Run(plugin);
        Assert.NotNull(text);
        Assert.Contains("[" + reason + "]", text, StringComparison.Ordinal);
    }
}
