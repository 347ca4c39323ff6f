using System.IO;
using System.Reflection;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Assemblies;

public sealed class AssemblyReaderTests
{
    [Fact]
    public void FullName_OfASignedAssembly_HoldsVersionAndToken()
    {
        var assembly = BuiltAssembly.Proper();

        Assert.Equal("Governance.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35", assembly.FullName);
        Assert.True(assembly.IsSigned);
    }

    [Fact]
    public void PluginTypes_WhenPublicAndCreatable_AreFound() =>
        Assert.Equal(PluginTypes.All.Length, BuiltAssembly.Proper().PluginTypes.Count);

    [Fact]
    public void PluginTypes_WhenInherited_AreFound()
    {
        var assembly = BuiltAssembly.Read(BuiltAssembly.Compile([], more: module =>
        {
            var root = BuiltAssembly.Define(module, "Governance.Plugins.Root", TypeAttributes.Public | TypeAttributes.Abstract);
            module.DefineType("Governance.Plugins.Leaf", TypeAttributes.Public, root).CreateType();
        }));

        Assert.Equal(["Governance.Plugins.Leaf"], assembly.PluginTypes);
    }

    [Theory]
    [InlineData(TypeAttributes.NotPublic)]
    [InlineData(TypeAttributes.Public | TypeAttributes.Abstract)]
    public void PluginTypes_WhenHiddenOrAbstract_AreNotFound(TypeAttributes attributes)
    {
        var assembly = BuiltAssembly.Read(BuiltAssembly.Compile([], more: module =>
            BuiltAssembly.Define(module, "Governance.Plugins.Hidden", attributes)));

        Assert.Empty(assembly.PluginTypes);
    }

    [Fact]
    public void PluginTypes_WithoutTheInterface_AreNotFound()
    {
        var assembly = BuiltAssembly.Read(BuiltAssembly.Compile([], more: module =>
            module.DefineType("Governance.Plugins.Plain", TypeAttributes.Public).CreateType()));

        Assert.Empty(assembly.PluginTypes);
    }

    [Fact]
    public void PluginTypes_WhenTheyNeedArguments_AreNotFound()
    {
        var assembly = BuiltAssembly.Read(BuiltAssembly.Compile([], more: module =>
        {
            var type = module.DefineType("Governance.Plugins.Needy", TypeAttributes.Public, typeof(object), [typeof(Microsoft.Xrm.Sdk.IPlugin)]);
            var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(int)]);
            constructor.GetILGenerator().Emit(System.Reflection.Emit.OpCodes.Ret);
            var execute = type.DefineMethod("Execute", MethodAttributes.Public | MethodAttributes.Virtual, typeof(void), [typeof(System.IServiceProvider)]);
            execute.GetILGenerator().Emit(System.Reflection.Emit.OpCodes.Ret);
            type.CreateType();
        }));

        Assert.Empty(assembly.PluginTypes);
    }

    [Fact]
    public void Read_WhenTheFileIsNoAssembly_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "text.dll");
        File.WriteAllText(path, "This is no assembly.");

        var (assembly, findings) = AssemblyReader.Read(path);

        Assert.Null(assembly);
        Assert.Equal("Solution.AssemblyUnreadable", Assert.Single(findings).Code);
    }

    [Fact]
    public void Read_WhenTheFileIsMissing_SaysSo()
    {
        var (assembly, findings) = AssemblyReader.Read("missing.dll");

        Assert.Null(assembly);
        Assert.Equal("Solution.AssemblyMissing", Assert.Single(findings).Code);
    }
}
