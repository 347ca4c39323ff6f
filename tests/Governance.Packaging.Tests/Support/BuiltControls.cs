using System.Collections.Generic;
using System.IO;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Tests.Support;

/// <summary>Builds of the controls that stand in for the real ones: the rules and the packer look at names and bytes only.</summary>
internal static class BuiltControls
{
    public const string GatePanel = "gov_Governance.GatePanel";

    public const string Script = "ComponentFramework.registerControl('Governance.GatePanel',class{});";

    /// <summary>Writes the builds into a folder.</summary>
    /// <param name="folder">One folder for each control comes into it.</param>
    public static void Write(string folder)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, GatePanel)).FullName;
        File.WriteAllText(Path.Combine(place, "bundle.js"), Script);
        File.WriteAllText(Path.Combine(place, "gate-panel.css"), ".gate-panel{}");
    }

    /// <summary>Reads a source folder with the builds.</summary>
    public static (SolutionSource? Source, IReadOnlyList<Governance.Packaging.Findings.Finding> Findings) Read(string source)
    {
        using var builds = new TemporaryFolder();
        Write(builds.Path);
        return SourceReader.Read(source, builds.Path);
    }
}
