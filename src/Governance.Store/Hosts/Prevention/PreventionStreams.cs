using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Governance.Store.Breaches;
using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>How the protection of a host follows from its events.</summary>
internal sealed class PreventionStreams() : StreamKind<PreventionState>(
    Name,
    typeof(PreventionBaseline),
    typeof(PreventionChanged),
    typeof(PreventionReturned),
    typeof(PreventionExplained),
    typeof(PreventionAcceptanceProposed),
    typeof(PreventionAccepted))
{
    public const string FindingIndex = "prevention-finding";

    public const string Name = "prevention";

    public static string NameOf(string host, string scope) => StreamName.Of(Name, host + ":" + scope);

    public static bool IsName(string stream) => StreamName.Split(stream).Kind == Name;

    protected override PreventionState Evolve(PreventionState? state, RecordedEvent recorded)
    {
        var known = state ?? recorded.Event switch
        {
            PreventionBaseline baseline => Begin(baseline.Host, baseline.Scope),
            PreventionChanged changed => Begin(changed.Host, changed.Scope),
            _ => Existing(state, recorded),
        };
        var next = recorded.Event switch
        {
            PreventionBaseline baseline => PreventionFolds.Based(known, baseline),
            PreventionChanged changed => PreventionFolds.Changed(known, changed, recorded),
            PreventionReturned returned => PreventionFolds.Returned(known, returned, recorded),
            PreventionExplained explained => PreventionFolds.With(known, explained.Id, recorded, item => item with
            {
                State = BreachState.Explained,
                ExplainedBy = explained.By,
                Explanation = explained.Reason,
            }),
            PreventionAcceptanceProposed proposed => PreventionFolds.With(known, proposed.Id, recorded, item => item with { AcceptanceProposedBy = proposed.By }),
            PreventionAccepted accepted => PreventionFolds.Accepted(known, accepted, recorded),
            _ => throw new InvalidOperationException($"The protection of a host has no event {recorded.Event.GetType().Name}."),
        };
        return next with { Version = recorded.Version, LedgerNumber = recorded.Number };
    }

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(PreventionState state)
    {
        var stream = NameOf(state.Host, state.Scope);
        return state.Findings.SelectMany(finding => new[]
        {
            (FindingIndex, finding.Id, stream),
            BreachOrder.Entry(BreachKind.PreventionChanged, finding.State, finding.LedgerNumber, finding.Id, stream),
        });
    }

    private static PreventionState Begin(string host, string scope) => new() { Host = host, Scope = scope, Version = 0, LedgerNumber = 0 };
}
