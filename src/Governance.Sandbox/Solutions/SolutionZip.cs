using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads a packed solution: the parts of <c>customizations.xml</c> and the files that they name.</summary>
internal sealed class SolutionZip : IDisposable
{
    private readonly ZipArchive archive;

    private SolutionZip(ZipArchive archive) => this.archive = archive;

    public static SolutionZip Open(string path)
    {
        try
        {
            return new SolutionZip(ZipFile.OpenRead(path));
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new SolutionImportException($"The solution {path} cannot be read: {problem.Message} Build it with scripts/pack.sh.");
        }
    }

    public IEnumerable<string> Entries => archive.Entries.Select(entry => entry.FullName);

    public XElement Document(string name)
    {
        using var stream = new MemoryStream(Bytes(name));
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        try
        {
            return XElement.Load(reader);
        }
        catch (XmlException problem)
        {
            throw new SolutionImportException($"{name} of the solution is not well-formed: {problem.Message}");
        }
    }

    public byte[] Bytes(string name)
    {
        var entry = archive.GetEntry(name.TrimStart('/'))
            ?? throw new SolutionImportException($"The solution lacks {name}.");
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public void Dispose() => archive.Dispose();
}
