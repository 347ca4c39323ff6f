using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Governance.Store.Adoption;
using Governance.Store.Breaches;
using Governance.Store.Budgets;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Evidence;
using Governance.Store.Intake.Source;
using Governance.Store.Kpis;
using Governance.Store.Kpis.Impact;
using Governance.Store.Milestones;
using Governance.Store.Objectives;
using Governance.Store.People.Leaving;
using Governance.Store.People.Merging;
using Governance.Store.People.Roles;
using Governance.Store.People.Touchpoints;
using Governance.Store.Portfolio;
using Governance.Store.Reporting.Tags;
using Governance.Store.Risks;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Statuses;
using Governance.Store.Waivers;

namespace Governance.Store.Measures;

/// <summary>How a measure follows from its events.</summary>
internal sealed class MeasureStreams() : StreamKind<MeasureState>(
    "measure",
    typeof(MeasureCreated),
    typeof(FieldsChanged),
    typeof(WorkItemsMapped),
    typeof(WorkItemObserved),
    typeof(BreachFound),
    typeof(BreachReturned),
    typeof(BreachRepeated),
    typeof(BreachPutBack),
    typeof(BreachExplained),
    typeof(BreachAcceptanceProposed),
    typeof(BreachAccepted),
    typeof(EvidenceCaptured),
    typeof(EvidenceRevoked),
    typeof(ApprovalRecorded),
    typeof(ApprovalsVoided),
    typeof(PacketChanged),
    typeof(GateDecided),
    typeof(GateReviewRefused),
    typeof(MeasurePlaced),
    typeof(EffectsChanged),
    typeof(MilestonesChanged),
    typeof(StatusesAssessed),
    typeof(SourceDiffered),
    typeof(RulebookMoved),
    typeof(ConditionMet),
    typeof(ConditionConfirmed),
    typeof(ConditionReopened),
    typeof(WaiverAsked),
    typeof(WaiverGranted),
    typeof(WaiverRevoked),
    typeof(AdoptionProposed),
    typeof(MeasureAdopted),
    typeof(MeasureTagged),
    typeof(RiskRecorded),
    typeof(RiskAccepted),
    typeof(RiskClosed),
    typeof(RiskEscalated),
    typeof(RiskEscalationEnded),
    typeof(RisksReviewed),
    typeof(DependencyRecorded),
    typeof(DependencyCommitted),
    typeof(DependencyDeclined),
    typeof(DependencyClosed),
    typeof(DependenciesReviewed),
    typeof(NeedsChanged),
    typeof(CapacityChecked),
    typeof(ChangeRequested),
    typeof(ChangeDecided),
    typeof(ChangeApplied),
    typeof(ChangeWithdrawn),
    typeof(KpiDefined),
    typeof(KpiRetired),
    typeof(KpiReadingRecorded),
    typeof(ImpactReported),
    typeof(ObjectiveServed),
    typeof(ServedObjectiveRetired),
    typeof(TouchpointSet),
    typeof(RoleReassigned),
    typeof(HolderLeft),
    typeof(RolesTurned),
    typeof(DivergenceOpened),
    typeof(DivergenceDecided),
    typeof(ValueConfirmed),
    typeof(OutcomeExplained),
    typeof(KpiExplained),
    typeof(EvidenceErased),
    typeof(AssumptionRecorded),
    typeof(AssumptionValidated),
    typeof(AssumptionNeedChanged),
    typeof(BudgetGranted),
    typeof(BudgetMovedOut),
    typeof(BudgetMovedIn),
    typeof(CostsRecorded),
    typeof(CostReleased))
{
    public const string WorkItemIndex = "work-item";

    public const string BreachIndex = "breach";

    public const string EvidenceIndex = "evidence-source";

    /// <summary>Which measures a person holds a role on: the person's id, a line feed, the measure's id.</summary>
    public const string HolderIndex = "holder";

    /// <summary>Which measures a person answers for a touchpoint of: the person's id, a line feed, the measure's id.</summary>
    public const string AccountableIndex = "accountable";

    public static string NameOf(string id) => StreamName.Of("measure", id);

    public static string EvidenceKey(HostReference source) => $"{source.Host}:{source.Scope}:{source.ExternalId}";

    public static string WorkItemKey(string host, string externalKey) => host + ":" + externalKey;

    public static MeasureState Fold(MeasureState? state, RecordedEvent recorded)
    {
        var next = recorded.Event is MeasureCreated created ? Create(created, recorded) : Change(Existing(state, recorded), recorded);
        return BreachFolds.MovedOn(next) with { Version = recorded.Version, LedgerNumber = recorded.Number };
    }

    protected override MeasureState Evolve(MeasureState? state, RecordedEvent recorded) => Fold(state, recorded);

    protected override MeasureState Merged(MeasureState state, RecordedEvent recorded, PersonsMerged merged) => Fold(state, recorded);

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(MeasureState state) =>
        state.WorkItems.Select(item => (WorkItemIndex, WorkItemKey(item.Host, item.ExternalKey), state.Id))
            .Concat(state.Evidence.Where(item => item.Source is not null).Select(item => (EvidenceIndex, EvidenceKey(item.Source!), state.Id)))
            .Concat(state.Breaches.SelectMany(breach => new[]
            {
                (BreachIndex, breach.Change.Id, state.Id),
                BreachOrder.Entry(breach.Kind, breach.State, breach.LedgerNumber, breach.Change.Id, NameOf(state.Id)),
            }))
            .Concat(RiskIndex.Of(state))
            .Concat(DependencyIndex.Of(state))
            .Concat(ChangeIndex.Of(state))
            .Concat(state.Touchpoints.Where(one => one.PersonId is not null).Select(one => (AccountableIndex, one.PersonId + "\n" + state.Id, state.Id)))
            .Concat(RoleTurns.Of(state).Select(moment => (RoleTurns.Index, RoleTurns.Key(moment) + "\n" + state.Id, state.Id)))
            .Concat(DivergenceIndex.Of(state))
            .Concat(AssumptionIndex.Of(state))
            .Concat(CostIndex.Of(state))
            .Concat(ValueLines.Of(state))
            .Concat(state.Roles.Select(held => (HolderIndex, held.PersonId + "\n" + state.Id, state.Id)));

    protected override IEnumerable<OutboxNews> News(MeasureState after, RecordedEvent recorded) => MeasureNews.Of(after, recorded);

    private static MeasureState Create(MeasureCreated created, RecordedEvent recorded) => new()
    {
        Id = StreamName.Split(recorded.Stream).Id,
        DemandId = created.DemandId,
        DemandSource = created.DemandSource,
        CustomerId = created.CustomerId,
        Name = created.Name,
        RulebookDigest = created.Rulebook,
        Roles = [.. created.Roles],
        Fields = created.Fields.ToImmutableSortedDictionary(StringComparer.Ordinal),
        NextGate = created.NextGate,
        Intake = created.Intake,
        CreatedAt = recorded.At,
        Version = recorded.Version,
        LedgerNumber = recorded.Number,
    };

    private static MeasureState Change(MeasureState state, RecordedEvent recorded) => recorded.Event switch
    {
        FieldsChanged changed => state with { Fields = WithFields(state.Fields, changed.Fields) },
        WorkItemsMapped mapped => state with { WorkItems = state.WorkItems.AddRange(mapped.Items.Select(ToWorkItem)) },
        WorkItemObserved observed => WithWorkItem(state, observed.Id, item => WorkItemFolds.After(item, observed, recorded.At)),
        BreachFound found => BreachFolds.Found(state, found, recorded),
        BreachReturned returned => BreachFolds.With(state, returned.Id, recorded, item => item with { ReturnAuditId = returned.AuditId }),
        BreachRepeated repeated => BreachFolds.Repeated(state, repeated, recorded),
        BreachPutBack putBack => BreachFolds.With(state, putBack.Id, recorded, item => item with { State = BreachState.PutBack, PutBackAt = recorded.At, PutBackValue = putBack.Value }),
        BreachExplained explained => BreachFolds.With(state, explained.Id, recorded, item => item with
        {
            State = BreachState.Explained,
            ExplainedBy = explained.By,
            Explanation = explained.Reason,
        }),
        BreachAcceptanceProposed proposed => BreachFolds.With(state, proposed.Id, recorded, item => item with { AcceptanceProposedBy = proposed.By }),
        BreachAccepted accepted => BreachFolds.With(state, accepted.Id, recorded, item => item with
        {
            State = BreachState.Accepted,
            AcceptedBy = accepted.By,
            Acceptance = accepted.Reason,
        }),
        EvidenceCaptured captured => state with { Evidence = state.Evidence.Add(ToEvidence(captured, recorded)) },
        EvidenceRevoked revoked => state with
        {
            Evidence = state.Evidence.ConvertAll(item => item.Key == revoked.Key
                ? item with { Revoked = true, RevokedReason = revoked.Reason, LedgerNumber = recorded.Number }
                : item),
        },
        ApprovalRecorded approval => state with { Approvals = state.Approvals.Add(ToApproval(approval, recorded)) },
        ApprovalsVoided voided => state with
        {
            Approvals = state.Approvals.ConvertAll(item => voided.Ids.Contains(item.Id, StringComparer.Ordinal)
                ? item with { Status = ApprovalStatus.Void, StatusReason = voided.Reason, LedgerNumber = recorded.Number }
                : item),
        },
        PacketChanged packet => state with { NextGate = packet.Gate, PacketDigest = packet.PacketDigest, PacketAt = recorded.At },
        GateDecided decided => BaselineFolds.AfterGate(GateFolds.Decided(state, decided, recorded), decided, recorded),
        GateReviewRefused refused => GateFolds.Refused(state, refused, recorded),
        MeasurePlaced placed => state with { ParentId = placed.ParentId },
        EffectsChanged effects => state with { Effects = EffectFolds.With(state.Effects, effects.Changes) },
        MilestonesChanged milestones => state with { Milestones = MilestoneFolds.With(state.Milestones, milestones.Changes) },
        StatusesAssessed assessed => state with { Implementation = assessed.Implementation, Potential = assessed.Potential },
        PersonsMerged merged => merged.In(state) is var one ? OwnCase.Dropped(one with { Roles = [.. one.Roles.Distinct()] }, merged.Into) : state,
        IMeasureEvent own => own.Fold(state, recorded),
        _ => throw new InvalidOperationException($"A measure has no event {recorded.Event.GetType().Name}."),
    };

    private static ImmutableSortedDictionary<string, string> WithFields(ImmutableSortedDictionary<string, string> fields, IReadOnlyDictionary<string, string> changes)
    {
        foreach (var (name, value) in changes)
        {
            fields = value.Length == 0 ? fields.Remove(name) : fields.SetItem(name, value);
        }

        return fields;
    }

    private static MeasureState WithWorkItem(MeasureState state, string id, Func<WorkItem, WorkItem> change) =>
        state with { WorkItems = state.WorkItems.ConvertAll(item => item.Id == id ? change(item) : item) };

    private static WorkItem ToWorkItem(WorkItemMapping item) => new()
    {
        Id = item.Id,
        Host = item.Host,
        ExternalKey = item.ExternalKey,
        Title = item.Title,
        Gate = item.Gate,
        Criterion = item.Criterion,
    };

    private static EvidenceItem ToEvidence(EvidenceCaptured captured, RecordedEvent recorded) => new()
    {
        Key = captured.Key,
        Kind = captured.Kind,
        Name = captured.Name,
        Sha256 = captured.Sha256,
        Size = captured.Size,
        ContentType = captured.ContentType,
        CapturedAt = recorded.At,
        Collector = captured.Collector,
        ValidFrom = captured.ValidFrom,
        ValidUntil = captured.ValidUntil,
        Source = captured.Source,
        LedgerNumber = recorded.Number,
    };

    private static ApprovalRecord ToApproval(ApprovalRecorded approval, RecordedEvent recorded) => new()
    {
        Id = approval.Id,
        Gate = approval.Gate,
        Step = approval.Step,
        PersonId = approval.PersonId,
        Approved = approval.Approved,
        PrincipalId = approval.PrincipalId,
        Delegation = approval.Delegation,
        PacketDigest = approval.PacketDigest,
        PartDigest = approval.PartDigest,
        Round = approval.Round,
        At = recorded.At,
        Status = ApprovalStatus.Counted,
        Comment = approval.Comment,
        Source = approval.Source,
        LedgerNumber = recorded.Number,
        RecordedNumber = recorded.Number,
    };
}
