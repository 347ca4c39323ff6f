using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Mutation;

/// <summary>What is asked for: which of the mutations.</summary>
internal sealed class Options
{
    private const int QuickOneIn = 10;
    private const string Resume = "--resume";

    public Options(IReadOnlyList<string> arguments)
    {
        IsQuick = arguments.Contains("--quick");
        IsNew = arguments.Contains("--new");
        Workers = arguments.Contains("--one") ? 1 : Environment.ProcessorCount;
        Journal = arguments.SkipWhile(argument => argument != Resume).ElementAtOrDefault(1);
        Files = arguments.Where((argument, index) => argument is not ("--quick" or "--new" or "--one" or Resume) && (index == 0 || arguments[index - 1] != Resume)).ToList();
    }

    /// <summary>The file that remembers what was tried; null for none.</summary>
    public string? Journal { get; }

    /// <summary>How many mutants are tried at a time.</summary>
    public int Workers { get; }

    /// <summary>One in ten, spread over all files.</summary>
    public bool IsQuick { get; }

    /// <summary>Only what the list of equivalents does not name.</summary>
    public bool IsNew { get; }

    /// <summary>Parts of places, as in Evaluation/Ballot.cs:20; none for all.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Whether every mutation is tried, so that an entry that belongs to none is stale.</summary>
    public bool IsAll => !IsQuick && !IsNew && Files.Count == 0;

    public List<int> Choose(IReadOnlyList<Mutation> mutations, Equivalents equivalents) => Enumerable.Range(0, mutations.Count)
        .Where(number => Files.Count == 0 || Files.Any(file => mutations[number].Place.Contains(file, StringComparison.Ordinal)))
        .Where(number => !IsNew || equivalents.ReasonOf(mutations[number]) is null)
        .Where((_, index) => !IsQuick || index % QuickOneIn == 0)
        .ToList();
}
