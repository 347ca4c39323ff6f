using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Packing;
using Governance.Packaging.Sources;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Packing;

/// <summary>A solution zip, packed here or exported by Dataverse.</summary>
internal sealed class PackedZip : IDisposable
{
    private readonly ZipArchive _archive;

    public PackedZip(byte[] bytes) => _archive = new ZipArchive(new MemoryStream(bytes));

    public static byte[] Bytes(string folder) =>
        SolutionPacker.Pack(BuiltControls.Read(folder).Source!, BuiltAssembly.Proper());

    public static PackedZip Ours() => new(Bytes(Repository.SolutionPackage));

    public static PackedZip Sample(string name) => new(File.ReadAllBytes(Path.Combine(Repository.SharedData, "solution-samples", name)));

    public IReadOnlyCollection<ZipArchiveEntry> Entries => _archive.Entries;

    public byte[] Content(string name)
    {
        using var stream = _archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public XElement Xml(string name) => XDocument.Load(new MemoryStream(Content(name))).Root!;

    public IEnumerable<string> Names => Entries.Select(entry => entry.FullName);

    public void Dispose() => _archive.Dispose();
}
