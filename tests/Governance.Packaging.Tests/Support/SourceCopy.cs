using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Findings;
using Governance.Packaging.Linting;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Tests.Support;

/// <summary>A copy of the solution source that a test may spoil.</summary>
internal sealed class SourceCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SourceCopy()
    {
        FolderCopy.Copy(Repository.SolutionPackage, _folder.Path, "out");
        BuiltControls.Write(PathOf("Controls"));
    }

    public string Folder => _folder.Path;

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public void Edit(string relative, Action<XElement> change)
    {
        var document = XDocument.Load(PathOf(relative));
        change(document.Root!);
        document.Save(PathOf(relative));
    }

    /// <summary>The file of the step of that type, message and table.</summary>
    public string Step(string type, string message, string table) =>
        Files("SdkMessageProcessingSteps").Single(file =>
            (string?)XDocument.Load(PathOf(file)).Root!.Attribute("Name") == $"Governance.Plugins.{type}: {message} of {table}");

    public string OnlyFile(string folder) => Files(folder).Single();

    public IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(PathOf(folder), "*.xml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    /// <summary>What reading and checking finds, with a proper assembly.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var (source, findings) = SourceReader.Read(Folder);
        return source is null ? findings : SolutionLint.Check(source, BuiltAssembly.Proper());
    }

    public void Dispose() => _folder.Dispose();
}
