using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using Governance.Packaging.Assemblies;
using Microsoft.Xrm.Sdk;

namespace Governance.Packaging.Tests.Support;

/// <summary>Compiles small assemblies with the plug-in types that a test wants, so that rules can be shown right and wrong ones.</summary>
internal static class BuiltAssembly
{
    // Compiled once: each compilation has a new module id, so two of them never have the same bytes.
    private static readonly Lazy<PluginAssembly> Shared = new(() => Read(Compile()));

    /// <summary>An assembly with all plug-ins of the contract, as the rules want it; always the same one.</summary>
    public static PluginAssembly Proper() => Shared.Value;

    public static PluginAssembly Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "Governance.Plugins.dll");
        File.WriteAllBytes(path, bytes);
        var (assembly, findings) = AssemblyReader.Read(path);
        return assembly ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    /// <summary>Compiles an assembly whose plug-ins are the named public classes.</summary>
    public static byte[] Compile(
        IEnumerable<string>? types = null,
        string name = "Governance.Plugins",
        bool signed = true,
        Action<ModuleBuilder>? more = null)
    {
        var identity = new AssemblyName(name) { Version = new Version(1, 0, 0, 0) };
        if (signed)
        {
            identity.SetPublicKey(typeof(IPlugin).Assembly.GetName().GetPublicKey());
        }

        var assembly = new PersistedAssemblyBuilder(identity, typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(name);
        foreach (var type in types ?? PluginTypes.All)
        {
            Define(module, type, TypeAttributes.Public);
        }

        more?.Invoke(module);
        using var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }

    /// <summary>Adds a class that implements the plug-in interface.</summary>
    public static TypeBuilder Define(ModuleBuilder module, string name, TypeAttributes attributes, bool create = true)
    {
        var type = module.DefineType(name, attributes, typeof(object), [typeof(IPlugin)]);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        var execute = typeof(IPlugin).GetMethod(nameof(IPlugin.Execute))!;
        var method = type.DefineMethod(
            execute.Name,
            MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final,
            execute.ReturnType,
            [.. execute.GetParameters().Select(parameter => parameter.ParameterType)]);
        method.GetILGenerator().Emit(OpCodes.Ret);
        if (create)
        {
            type.CreateType();
        }

        return type;
    }
}
