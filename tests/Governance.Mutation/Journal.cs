using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Mutation;

/// <summary>
/// What came of each mutant, kept in a file, so that a run that was ended goes on where it stood. It holds for the same rules, tests,
/// vectors and tool only: its first line is their digest, and where that is another the file begins anew.
/// </summary>
internal sealed class Journal
{
    private readonly string? path;
    private readonly Dictionary<int, string> known = new();

    /// <param name="path">The file; null for none.</param>
    /// <param name="sources">The folders of the rules, the tests, the vectors and the tool.</param>
    public Journal(string? path, params string[] sources)
    {
        this.path = path;
        if (path is null)
        {
            return;
        }

        var digest = Digest(sources);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length == 0 || lines[0] != digest)
        {
            File.WriteAllLines(path, [digest]);
            return;
        }

        foreach (var cells in lines.Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length == 2))
        {
            known[int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture)] = cells[1];
        }
    }

    /// <summary>What came of the mutant before, or null.</summary>
    public string? AnswerOf(int number) => known.GetValueOrDefault(number);

    public void Add(int number, string answer)
    {
        if (path is not null)
        {
            lock (known)
            {
                File.AppendAllText(path, FormattableString.Invariant($"{number}\t{answer.Replace('\t', ' ')}\n"));
            }
        }
    }

    private static string Digest(string[] sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in sources)
        {
            var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder, "*.json"));
            foreach (var file in files.OrderBy(file => file, StringComparer.Ordinal))
            {
                hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file))));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
