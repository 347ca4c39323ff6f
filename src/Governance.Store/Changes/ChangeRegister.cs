using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Changes;

/// <summary>Change requests as a gate asks for them: open is what nobody decided.</summary>
internal sealed class ChangeRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "changes";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf) => new()
    {
        Name = Name,
        Entries = measure.Changes.Requests.Select(Entry).ToArray(),
        Open = measure.Changes.Requests.Where(request => request.State == ChangeState.Requested).Select(Open).ToArray(),
    };

    private static string Entry(ChangeRequest request) => $"{NameOf(request)} ({Kinds(request)}): {request.State}.";

    /// <summary>What an undecided request waits for, as the register says it.</summary>
    internal static string Open(ChangeRequest request) =>
        $"{NameOf(request)} ({Kinds(request)}) is not decided: {string.Join(", and ", ChangeVotes.Missing(request))} decides, or whoever raised it withdraws it.";

    private static string NameOf(ChangeRequest request) => $"Change request C{RegisterText.Number(request.Number)} '{RegisterText.OneLine(request.Draft.Title)}'";

    private static string Kinds(ChangeRequest request) => string.Join(", ", request.Sizes.Select(size => size.Kind.ToString()));
}
