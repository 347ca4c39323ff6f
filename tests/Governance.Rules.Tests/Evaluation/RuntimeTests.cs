using System;
using Xunit;

namespace Governance.Rules.Tests.Evaluation;

/// <summary>Guards that the second run of these tests is on another runtime, as its name says.</summary>
public sealed class RuntimeTests
{
    [Fact]
    public void TestsOfThePluginsFramework_DoNotRunOnTheStoresRuntime()
    {
        var built = (System.Runtime.Versioning.TargetFrameworkAttribute)Attribute.GetCustomAttribute(typeof(RuntimeTests).Assembly, typeof(System.Runtime.Versioning.TargetFrameworkAttribute))!;
        var onFramework = built.FrameworkName.StartsWith(".NETFramework", StringComparison.Ordinal);

        Assert.Equal(onFramework ? 4 : 10, Environment.Version.Major);
    }
}
