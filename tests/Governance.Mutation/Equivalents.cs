using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Governance.Mutation;

/// <summary>Mutations that change no decision, each with the reason: <c>file | before -> after | column | line of code | reason</c>.</summary>
internal sealed class Equivalents
{
    private const string Between = " | ";
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);

    public Equivalents(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length != 0 && line[0] != '#'))
        {
            var end = line.LastIndexOf(Between, StringComparison.Ordinal);
            if (end < 0 || line[(end + Between.Length)..].Trim().Length == 0)
            {
                throw new FormatException($"No reason is given for: {line}");
            }

            if (!reasons.TryAdd(line[..end], line[(end + Between.Length)..]))
            {
                throw new FormatException($"Named twice: {line}");
            }
        }
    }

    /// <summary>Why the mutation changes nothing, or null when nobody said so.</summary>
    public string? ReasonOf(Mutation mutation) => reasons.GetValueOrDefault(mutation.Key);

    /// <summary>The entries to which no mutation that survived belongs.</summary>
    public IEnumerable<string> Stale(IEnumerable<Mutation> survivors) => reasons.Keys.Except(survivors.Select(survivor => survivor.Key), StringComparer.Ordinal);
}
