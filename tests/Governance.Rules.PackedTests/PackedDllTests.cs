using System;
using System.IO;
using System.IO.Compression;
using Governance.Rules.Evaluation;
using Xunit;

namespace Governance.Rules.PackedTests;

/// <summary>Guards that the vectors of this project judge the very bytes that are shipped.</summary>
public sealed class PackedDllTests
{
    [Fact]
    public void Rules_UnderTest_AreTheBytesInsideThePackedZip()
    {
        var loaded = typeof(GateEvaluator).Assembly;
        Assert.Equal("Governance.Plugins", loaded.GetName().Name);

        using var zip = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "packed-solution.zip"));
        var entry = Assert.Single(zip.Entries, candidate => candidate.Name == "Governance.Plugins.dll");
        using var packed = new MemoryStream();
        using (var content = entry.Open())
        {
            content.CopyTo(packed);
        }

        Assert.Equal(packed.ToArray(), File.ReadAllBytes(loaded.Location));
    }

    [Fact]
    public void Rules_UnderTest_ComeFromNowhereElse() =>
        Assert.DoesNotContain(typeof(PackedDllTests).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Governance.Rules");

    [Fact]
    public void PackedDll_IsStrongNamed() => Assert.NotEmpty(typeof(GateEvaluator).Assembly.GetName().GetPublicKeyToken() ?? []);
}
