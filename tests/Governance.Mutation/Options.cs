using System.Collections.Generic;
using System.Linq;

namespace Governance.Mutation;

/// <summary>What is asked for: which of the mutations.</summary>
internal sealed class Options
{
    private const int QuickOneIn = 10;

    public Options(IReadOnlyList<string> arguments)
    {
        IsQuick = arguments.Contains("--quick");
        Files = arguments.Where(argument => argument != "--quick").ToList();
    }

    /// <summary>One in ten, spread over all files.</summary>
    public bool IsQuick { get; }

    /// <summary>Parts of places, as in Evaluation/Ballot.cs:20; none for all.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Whether every mutation is tried, so that an entry that belongs to none is stale.</summary>
    public bool IsAll => !IsQuick && Files.Count == 0;

    public List<int> Choose(IReadOnlyList<Mutation> mutations) => Enumerable.Range(0, mutations.Count)
        .Where(number => Files.Count == 0 || Files.Any(file => mutations[number].Place.Contains(file, System.StringComparison.Ordinal)))
        .Where((_, index) => !IsQuick || index % QuickOneIn == 0)
        .ToList();
}
