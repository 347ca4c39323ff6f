using System.IO;
using System.Linq;
using System.Reflection;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>Solutions that Dataverse itself exported; they stand beside the repository on some machines only.</summary>
internal static class RealExport
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        var root = typeof(RealExport).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
        var folder = Path.GetFullPath(Path.Combine(root, "..", "shared", "data", "solution-samples"));
        return Directory.Exists(folder) ? folder : null;
    }
}
