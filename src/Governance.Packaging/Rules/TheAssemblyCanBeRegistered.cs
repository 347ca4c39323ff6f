using System;
using System.Collections.Generic;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>The assembly is the one that the source names, signed, at most 16 MB, isolated, and stored in the database.</summary>
internal sealed class TheAssemblyCanBeRegistered : ILintRule
{
    private const int MaximumBytes = 16 * 1024 * 1024;

    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        var (path, root) = source.Assembly;
        var id = ((string?)root.Attribute("PluginAssemblyId") ?? "").ToUpperInvariant();
        if ((string?)root.Attribute("FullName") != assembly.Name)
        {
            yield return new("Solution.AssemblyName", path, $"The source names {(string?)root.Attribute("FullName")}, the built assembly is {assembly.Name}. Name the same one; version and token come from the built file.");
        }

        if ((string?)root.Element("FileName") != $"/PluginAssemblies/{assembly.Name}-{id}/{assembly.Name}.dll")
        {
            yield return new("Solution.AssemblyFileName", path, "FileName must be /PluginAssemblies/<name>-<ID in capitals>/<name>.dll.");
        }

        if (!assembly.IsSigned)
        {
            yield return new("Solution.AssemblyNotSigned", path, "Dataverse takes strong-named assemblies only. Sign the plug-in.");
        }

        if (assembly.Bytes.Length > MaximumBytes)
        {
            yield return new("Solution.AssemblyTooLarge", path, $"The assembly has {assembly.Bytes.Length} bytes; Dataverse takes 16 MB. Make it smaller.");
        }

        if ((string?)root.Element("IsolationMode") != "2" || (string?)root.Element("SourceType") != "0")
        {
            yield return new("Solution.AssemblyNotIsolated", path, "Set IsolationMode to 2 (sandbox) and SourceType to 0 (database).");
        }

        if (!path.Contains(id, StringComparison.Ordinal))
        {
            yield return new("Solution.AssemblyFileName", path, "The assembly's folder must end in its id in capitals.");
        }
    }
}
