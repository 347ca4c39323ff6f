using System.IO;
using System.Linq;

namespace Governance.Packaging.Tests.Support;

/// <summary>Copies folders without what builds leave behind.</summary>
internal static class FolderCopy
{
    public static void Copy(string from, string to, params string[] without)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (without.Any(folder => relative.Split(Path.DirectorySeparatorChar).Contains(folder)))
            {
                continue;
            }

            var target = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
