using System.Linq;
using Xunit;

namespace Governance.Architecture.Tests.Purity;

/// <summary>The evaluator is pure: no clock, no input or output, no state, and its folders need each other one way only.</summary>
public sealed class PurityTests
{
    [Fact]
    public void Rules_WereBuiltForBothRuntimes() => Assert.Equal(2, Repository.AssembliesOf("Governance.Rules").Count());

    [Fact]
    public void Rules_UseNoBannedApi()
    {
        Assert.Contains("N:System.IO", BannedApis.OfRules.Entries);
        Assert.Contains("P:System.DateTimeOffset.UtcNow", BannedApis.OfRules.Entries);
        Assert.Empty(BannedApis.OfRules.UsedBy(Code.OfRules()));
    }

    [Fact]
    public void PlantedUseOfBannedApis_IsFound()
    {
        var found = string.Join('\n', BannedApis.OfRules.UsedBy(Code.Planted("Impure")));

        Assert.Contains("System.DateTimeOffset::get_UtcNow", found, System.StringComparison.Ordinal);
        Assert.Contains("System.IO.File::Exists", found, System.StringComparison.Ordinal);
        Assert.Contains("System.Guid::NewGuid", found, System.StringComparison.Ordinal);
        Assert.Contains("System.Random", found, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_HoldNoStaticStateThatCanChange() => Assert.Empty(StaticState.In(Code.OfRules()));

    [Fact]
    public void PlantedStaticState_IsFound() => Assert.Equal(
        ["Counter", "Cache", "<Last>k__BackingField"],
        StaticState.In(Code.Planted("Stateful")).Select(name => name[(name.IndexOf("::", System.StringComparison.Ordinal) + 2)..]));

    [Fact]
    public void Rules_HaveNamespacesWithoutCircles() => Assert.Empty(Repository.AssembliesOf("Governance.Rules")
        .SelectMany(path => NamespaceCircles.In(Code.OfRules().Where(type => type.Module.FileName == path))));

    [Fact]
    public void PlantedCircleOfNamespaces_IsFound() => Assert.Equal(
        ["Governance.Architecture.Tests.Planted.One", "Governance.Architecture.Tests.Planted.Two"],
        NamespaceCircles.In(Code.Planted("One").Concat(Code.Planted("Two")).Concat(Code.Planted("Stateful"))));
}
