using System;
using System.IO;

namespace Governance.Packaging.Tests.Support;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gov-packaging-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
