using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Governance.Plugins.Guards;
using Governance.Plugins.Pipeline;
using Governance.Rules.Evaluation;
using Microsoft.Xrm.Sdk;
using Mono.Cecil;
using Xunit;

namespace Governance.Plugins.Tests.Assembly;

/// <summary>What Dataverse asks of the file, and what keeps it from holding state.</summary>
public sealed class PluginAssemblyTests
{
    private const string Token = "082778966d3a28ac";
    private static readonly string Location = typeof(GovernancePlugin).Assembly.Location;

    [Fact]
    public void File_IsAtMost400Kilobytes() => Assert.InRange(new FileInfo(Location).Length, 1, 400 * 1024);

    [Fact]
    public void File_HasItsStrongName()
    {
        using var module = ModuleDefinition.ReadModule(Location);
        Assert.Equal("Governance.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=" + Token, module.Assembly.FullName);
        Assert.Equal(ModuleAttributes.StrongNameSigned, module.Attributes & ModuleAttributes.StrongNameSigned);
    }

    [Fact]
    public void File_RefersToTheFrameworkAndTheSdkOnly()
    {
        using var module = ModuleDefinition.ReadModule(Location);
        Assert.All(module.AssemblyReferences, reference => Assert.True(
            reference.Name is "mscorlib" or "System" or "Microsoft.Xrm.Sdk" || reference.Name.StartsWith("System.", StringComparison.Ordinal),
            reference.FullName));
        var sdk = module.AssemblyReferences.Single(reference => reference.Name == "Microsoft.Xrm.Sdk");
        Assert.Equal("Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35", sdk.FullName);
    }

    [Fact]
    public void File_HoldsNoTraceOfWhereItWasBuilt()
    {
        using var module = ModuleDefinition.ReadModule(Location);
        var header = module.GetDebugHeader();
        Assert.DoesNotContain(header.Entries, entry => entry.Directory.Type == Mono.Cecil.Cil.ImageDebugType.CodeView);
    }

    [Theory]
    [InlineData("System.Runtime.Serialization.Json.DataContractJsonSerializer")]
    [InlineData("System.Threading.Tasks.Parallel")]
    [InlineData("System.Net.WebRequest")]
    [InlineData("System.Threading.Thread")]
    public void File_DoesNotUse(string type)
    {
        using var module = ModuleDefinition.ReadModule(Location);
        Assert.DoesNotContain(module.GetTypeReferences(), reference => reference.FullName == type);
    }

    [Fact]
    public void File_ReadsNoClock()
    {
        using var module = ModuleDefinition.ReadModule(Location);
        Assert.DoesNotContain(module.GetMemberReferences(), reference => reference.Name is "get_UtcNow" or "get_Now" or "get_Today");
    }

    [Fact]
    public void File_HoldsTheRulesThatTheVectorsRunOn() => Assert.Equal(Location, typeof(GateEvaluator).Assembly.Location);

    [Fact]
    public void Plugins_AreTheOnesOfTheContract() => Assert.Equal(
        [
            "Governance.Plugins.Approvals.ApprovalCheck",
            "Governance.Plugins.Guards.DeletionGuard",
            "Governance.Plugins.Guards.RequestGuard",
            "Governance.Plugins.Guards.StateChangeGuard",
            "Governance.Plugins.Guards.StoreOwnedTableGuard",
            "Governance.Plugins.Guards.TaskDeletionGuard",
            "Governance.Plugins.Guards.TaskLinkGuard",
            "Governance.Plugins.Reviews.GateReviewCheck",
            "Governance.Plugins.WorkItems.TaskCompletionGuard",
        ],
        Plugins().Select(type => type.FullName!).OrderBy(name => name, StringComparer.Ordinal));

    [Fact]
    public void Plugins_HoldNoState() => Assert.All(
        Plugins(),
        type => Assert.DoesNotContain(
            type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic),
            field => !field.IsLiteral));

    [Fact]
    public void Types_HaveNoWritableStatics() => Assert.All(
        typeof(GovernancePlugin).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Governance.Plugins", StringComparison.Ordinal) == true && !type.Name.Contains('<'))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)),
        field => Assert.True(field.IsLiteral || field.IsInitOnly, field.DeclaringType + "." + field.Name));

    [Fact]
    public void OnlyPluginsAndTheirBase_ArePublicOutsideTheRules() => Assert.Equal(
        Plugins().Concat([typeof(GovernancePlugin)]).OrderBy(type => type.FullName, StringComparer.Ordinal),
        typeof(DeletionGuard).Assembly.GetExportedTypes()
            .Where(type => type.Namespace!.StartsWith("Governance.Plugins", StringComparison.Ordinal))
            .OrderBy(type => type.FullName, StringComparer.Ordinal));

    private static Type[] Plugins() =>
        typeof(GovernancePlugin).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(IPlugin).IsAssignableFrom(type)).ToArray();
}
