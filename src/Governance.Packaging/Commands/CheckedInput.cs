using System.Collections.Generic;
using System.IO;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Linting;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Commands;

/// <summary>Source and assembly that were read and found clean; both commands begin with them.</summary>
internal sealed record CheckedInput(SolutionSource Source, PluginAssembly Assembly)
{
    /// <summary>Reads and checks both.</summary>
    /// <returns>The input, or nothing after the findings were written.</returns>
    public static CheckedInput? Read(string sourceFolder, string? controls, string assemblyPath, TextWriter error)
    {
        var (source, sourceFindings) = SourceReader.Read(sourceFolder, controls);
        var (assembly, assemblyFindings) = AssemblyReader.Read(assemblyPath);
        if (source is null || assembly is null)
        {
            Write([.. sourceFindings, .. assemblyFindings], error);
            return null;
        }

        var findings = SolutionLint.Check(source, assembly);
        if (findings.Count > 0)
        {
            Write(findings, error);
            return null;
        }

        return new(source, assembly);
    }

    private static void Write(IReadOnlyList<Finding> findings, TextWriter error)
    {
        foreach (var finding in findings)
        {
            error.WriteLine(finding);
        }

        error.WriteLine($"{findings.Count} finding(s). Nothing was written.");
    }
}
