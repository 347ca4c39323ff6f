using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Governance.Packaging.Findings;

namespace Governance.Packaging.Sources;

/// <summary>Reads the source folder. What cannot be read becomes a finding, and then there is no source.</summary>
internal sealed class SourceReader
{
    private static readonly SourceFile Absent = new("", new XElement("absent"));

    private readonly string _folder;
    private readonly string? _controls;
    private readonly List<Finding> _findings = [];

    private SourceReader(string folder, string? controls)
    {
        _folder = folder;
        _controls = controls;
    }

    /// <summary>Reads the folder.</summary>
    /// <param name="folder">Folder of the unpacked solution.</param>
    /// <param name="controls">Folder of the built controls; without it they are looked for in the source.</param>
    /// <returns>The source, or nothing and the findings that say why.</returns>
    public static (SolutionSource? Source, IReadOnlyList<Finding> Findings) Read(string folder, string? controls = null)
    {
        var reader = new SourceReader(folder, controls);
        if (!Directory.Exists(folder))
        {
            return (null, [new("Solution.FolderMissing", folder, "The source folder does not exist. Name the folder that holds Other/Solution.xml.")]);
        }

        var source = reader.ReadAll();
        return reader._findings.Count == 0 ? (source, []) : (null, reader._findings);
    }

    private SolutionSource ReadAll() => new()
    {
        Solution = Required("Other/Solution.xml"),
        Customizations = Required("Other/Customizations.xml"),
        RelationshipIndex = Required("Other/Relationships.xml"),
        RelationshipFiles = Files("Other/Relationships", "*.xml"),
        FieldSecurityProfiles = Required("Other/FieldSecurityProfiles.xml"),
        Tables = [.. Folders("Entities").Select(Table)],
        Roles = Files("Roles", "*.xml"),
        OptionSets = Files("OptionSets", "*.xml"),
        Assembly = OnlyAssembly(),
        Steps = [.. Files("SdkMessageProcessingSteps", "*.xml").Select(file => new StepSource(file))],
        EnvironmentVariables = Files("environmentvariabledefinitions", "environmentvariabledefinition.xml"),
        Controls = ControlReader.Read(_folder, _controls, Files("Controls", "ControlManifest.xml*")),
        IdList = IdList(),
    };

    private TableSource Table(string folder) => new(
        Required($"{folder}/Entity.xml"),
        Files($"{folder}/FormXml", "*.xml"),
        Files($"{folder}/SavedQueries", "*.xml"),
        Files(folder, "RibbonDiff.xml").FirstOrDefault());

    private SourceFile OnlyAssembly()
    {
        var files = Files("PluginAssemblies", "*.dll.data.xml");
        if (files.Count == 1)
        {
            return files[0];
        }

        _findings.Add(new("Solution.AssemblyCount", "PluginAssemblies", $"There are {files.Count} assemblies; the solution ships exactly one. Keep one .dll.data.xml."));
        return Absent;
    }

    private string IdList()
    {
        var path = Path.Combine(_folder, "ids.md");
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        _findings.Add(Missing("ids.md"));
        return "";
    }

    private List<string> Folders(string under)
    {
        var path = Path.Combine(_folder, under);
        return Directory.Exists(path)
            ? [.. Directory.GetDirectories(path).Select(name => $"{under}/{Path.GetFileName(name)}").Order(StringComparer.Ordinal)]
            : [];
    }

    private List<SourceFile> Files(string under, string pattern)
    {
        var path = Path.Combine(_folder, under);
        if (!Directory.Exists(path))
        {
            return [];
        }

        return [.. Directory.GetFiles(path, pattern, SearchOption.AllDirectories)
            .Select(name => Path.GetRelativePath(_folder, name).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(Required)];
    }

    private SourceFile Required(string relative)
    {
        var path = Path.Combine(_folder, relative);
        if (!File.Exists(path))
        {
            _findings.Add(Missing(relative));
            return Absent;
        }

        try
        {
            return new(relative, XDocument.Load(path).Root!);
        }
        catch (XmlException malformed)
        {
            _findings.Add(new("Solution.XmlMalformed", relative, $"The file is no well-formed XML: {malformed.Message} Correct it."));
            return Absent;
        }
    }

    private static Finding Missing(string relative) =>
        new("Solution.FileMissing", relative, "The file does not exist. Restore it from the repository.");
}
