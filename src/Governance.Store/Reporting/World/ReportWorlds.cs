using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Delegations;
using Governance.Store.History;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Portfolio;
using Governance.Store.Reporting.Committee;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;
using Governance.Store.Storage;

namespace Governance.Store.Reporting.World;

/// <summary>Puts together what reports are made of: from committed state for now, from the ledger alone for any moment of the past.</summary>
internal sealed class ReportWorlds(DocumentReader documents, LedgerReader ledger, LedgerCut cut, LedgerStates past, RulebookLibrary library, TimeProvider clock)
{
    /// <summary>As everything stands. The number is read first: what is shown may be newer than it says, never older.</summary>
    public ReportWorld Now(string tenant)
    {
        var number = ledger.Last(tenant);
        return Make(
            new ReportParts
            {
                Measures = List<MeasureState>(tenant, "measure"),
                Nodes = List<NodeState>(tenant, NodeStreams.Name),
                Demands = List<DemandState>(tenant, "demand"),
                Committees = List<CommitteeState>(tenant, CommitteeStreams.Name),
                Hosts = List<PreventionState>(tenant, PreventionStreams.Name),
                Delegations = List<DelegationState>(tenant, DelegationStreams.Name),
                Settings = documents.Find<SettingsState>(tenant, SettingsStreams.Only),
                Thresholds = documents.Find<ThresholdsState>(tenant, ThresholdStreams.Only),
                Person = id => documents.Find<PersonState>(tenant, PersonStreams.NameOf(id)),
                Rulebook = digest => documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest)),
            },
            tenant,
            clock.GetUtcNow(),
            number);
    }

    /// <summary>As the entries before the moment make it.</summary>
    public ReportWorld At(string tenant, DateTimeOffset at)
    {
        var last = cut.Before(tenant, at);
        var states = past.After(tenant, last);
        return Make(
            new ReportParts
            {
                Measures = [.. states.Values.OfType<MeasureState>()],
                Nodes = [.. states.Values.OfType<NodeState>()],
                Demands = [.. states.Values.OfType<DemandState>()],
                Committees = [.. states.Values.OfType<CommitteeState>()],
                Hosts = [.. states.Values.OfType<PreventionState>()],
                Delegations = [.. states.Values.OfType<DelegationState>()],
                Settings = states.GetValueOrDefault(SettingsStreams.Only) as SettingsState,
                Thresholds = states.GetValueOrDefault(ThresholdStreams.Only) as ThresholdsState,
                Person = id => states.GetValueOrDefault(PersonStreams.NameOf(id)) as PersonState,
                Rulebook = digest => states.GetValueOrDefault(RulebookStreams.NameOf(digest)) as RulebookState,
            },
            tenant,
            at,
            last);
    }

    private IReadOnlyList<T> List<T>(string tenant, string kind)
        where T : class => documents.List<T>(tenant, kind, null, int.MaxValue);

    private ReportWorld Make(ReportParts parts, string tenant, DateTimeOffset at, long number)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return new ReportWorld
        {
            Tenant = tenant,
            At = at,
            LedgerNumber = number,
            // INVARIANT: a report knows who holds a role at its moment, as a decision does; not who held it before or will.
            Measures = [.. parts.Measures.Select(measure => HeldRoles.At(measure, at))],
            Nodes = parts.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal),
            Demands = parts.Demands.ToDictionary(demand => demand.Id, StringComparer.Ordinal),
            Committees = parts.Committees.ToDictionary(committee => committee.Node, StringComparer.Ordinal),
            Hosts = parts.Hosts,
            Delegations = parts.Delegations,
            Settings = SettingsStreams.Holding(parts.Settings).Settings,
            Thresholds = (parts.Thresholds ?? ThresholdsState.Default).ForRules(),
            NameOf = NameOf,
            RulebookOf = digest => parts.Rulebook(digest) is { } published ? library.Of(published) : null,
        };

        string NameOf(string id)
        {
            if (!names.TryGetValue(id, out var name))
            {
                names[id] = name = parts.Person(id)?.Name ?? id;
            }

            return name;
        }
    }
}
