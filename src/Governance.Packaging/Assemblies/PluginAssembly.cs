using System.Collections.Generic;

namespace Governance.Packaging.Assemblies;

/// <summary>What a built plug-in assembly says about itself. Read from metadata only; nothing of it is run.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="FullName">Name, version, culture and public key token.</param>
/// <param name="IsSigned">Whether it has a strong name.</param>
/// <param name="PluginTypes">Full names of the public classes that Dataverse can create and run.</param>
/// <param name="Bytes">The file.</param>
internal sealed record PluginAssembly(
    string Name,
    string FullName,
    bool IsSigned,
    IReadOnlySet<string> PluginTypes,
    byte[] Bytes);
