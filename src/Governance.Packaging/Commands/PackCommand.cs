using System;
using System.IO;
using System.Security.Cryptography;
using Governance.Packaging.Packing;

namespace Governance.Packaging.Commands;

/// <summary>Checks, packs, and says what was written.</summary>
internal static class PackCommand
{
    /// <returns>0 when the zip was written, 1 when it was refused.</returns>
    public static int Run(string source, string? controls, string assembly, string folder, TextWriter output, TextWriter error)
    {
        if (CheckedInput.Read(source, controls, assembly, error) is not { } input)
        {
            return 1;
        }

        var zip = SolutionPacker.Pack(input.Source, input.Assembly);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, SolutionPacker.FileName(input.Source));
        File.WriteAllBytes(path, zip);
        output.WriteLine($"{path}");
        output.WriteLine($"{zip.Length} bytes");
        output.WriteLine($"sha256 {Convert.ToHexStringLower(SHA256.HashData(zip))}");
        return 0;
    }
}
