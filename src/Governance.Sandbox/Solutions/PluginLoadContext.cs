using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Solutions;

/// <summary>Loads one plug-in assembly so that it can be unloaded; the SDK is the sandbox's own build of the same identity.</summary>
internal sealed class PluginLoadContext() : AssemblyLoadContext("plug-ins", isCollectible: true)
{
    public Assembly LoadImage(byte[] image)
    {
        using var stream = new MemoryStream(image, writable: false);
        return LoadFromStream(stream);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == typeof(IPlugin).Assembly.GetName().Name ? typeof(IPlugin).Assembly : null;
}
