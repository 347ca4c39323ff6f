using System;
using System.Collections.Generic;
using System.Reflection;
using Governance.Sandbox.Steps;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Solutions;

/// <summary>Holds the loaded plug-in types and one instance a step, as the platform caches them.</summary>
internal sealed class PluginHost : IDisposable
{
    private readonly List<PluginLoadContext> contexts = [];
    private readonly Dictionary<Guid, Type> types = [];
    private readonly Dictionary<Guid, IPlugin> instances = [];

    public void Load(PluginAssembly assembly)
    {
        var context = new PluginLoadContext();
        contexts.Add(context);
        var loaded = context.LoadImage(assembly.Image);
        if (loaded.FullName != assembly.FullName)
        {
            throw new SolutionImportException($"The solution names the assembly {assembly.FullName}, but its DLL is {loaded.FullName}. Pack again.");
        }

        foreach (var (id, name) in assembly.Types)
        {
            var type = loaded.GetType(name, throwOnError: false);
            types[id] = type is not null && typeof(IPlugin).IsAssignableFrom(type)
                ? type
                : throw new SolutionImportException($"The assembly {assembly.FullName} has no plug-in {name}.");
        }
    }

    public void Check(Step step)
    {
        if (!types.ContainsKey(step.PluginTypeId))
        {
            throw new SolutionImportException($"The step {step.Name} names the plug-in type {step.PluginTypeId:D}, which no assembly declares.");
        }
    }

    public IPlugin For(Step step)
    {
        if (!instances.TryGetValue(step.Id, out var plugin))
        {
            plugin = Create(types[step.PluginTypeId], step.Configuration);
            instances[step.Id] = plugin;
        }

        return plugin;
    }

    public void Dispose()
    {
        instances.Clear();
        types.Clear();
        foreach (var context in contexts)
        {
            context.Unload();
        }

        contexts.Clear();
    }

    private static IPlugin Create(Type type, string configuration)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        object? made = type switch
        {
            _ when type.GetConstructor(Public, [typeof(string), typeof(string)]) is { } two => two.Invoke([configuration, string.Empty]),
            _ when type.GetConstructor(Public, [typeof(string)]) is { } one => one.Invoke([configuration]),
            _ => Activator.CreateInstance(type),
        };
        return (IPlugin)made!;
    }
}
