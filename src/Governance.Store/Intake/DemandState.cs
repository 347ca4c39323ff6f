using System;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Needs;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Intake.Source;
using Governance.Store.Triggers;

namespace Governance.Store.Intake;

/// <summary>A request from CRM or elsewhere, and what intake said to it.</summary>
public sealed record DemandState
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>OrganizationId of the Dataverse environment; empty for a demand from elsewhere.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The opportunity's row id; empty for a demand from elsewhere.</summary>
    public string? OpportunityId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's row id.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public string? Currency { get; init; }

    /// <summary>The day on which CRM expects, or saw, the close.</summary>
    public DateOnly? CloseDate { get; init; }

    /// <summary>The state of the opportunity; empty for a demand from elsewhere and for one from before states were recorded.</summary>
    public OpportunityState? SourceState { get; init; }

    /// <summary>Code of the trigger rule that made it; empty for a demand from elsewhere.</summary>
    public string? Trigger { get; init; }

    /// <summary>What CRM changed since it was recorded, oldest first.</summary>
    public ImmutableList<SourceChange> SourceChanges { get; init; } = [];

    /// <summary>Who entered it; empty for a demand from CRM.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>Where it was entered: <c>api</c>, <c>dataverse</c> or <c>jira</c>; empty for a demand that the sync found.</summary>
    public string? EnteredVia { get; init; }

    /// <summary>What it is for; empty until somebody says.</summary>
    public DemandKind? Kind { get; init; }

    /// <summary>What was entered about it, by field, with who entered it and from where; a field that has no value is absent.</summary>
    public ImmutableSortedDictionary<string, DemandField> Fields { get; init; } = ImmutableSortedDictionary.Create<string, DemandField>(StringComparer.Ordinal);

    /// <summary>What it would need of people, by month and skill.</summary>
    public ImmutableList<DemandNeed> Needs { get; init; } = [];

    /// <summary>The last score of each criterion, by its code.</summary>
    public ImmutableList<DemandScore> Scores { get; init; } = [];

    /// <summary>The last answer to each review.</summary>
    public ImmutableList<ReviewAnswer> Reviews { get; init; } = [];

    /// <summary>A date that was promised before the dependencies had been reviewed; once noted, it stays.</summary>
    public PromisedDate? PromisedBeforeReview { get; init; }

    /// <summary>What the portfolio decided last; empty before.</summary>
    public PortfolioOutcome? Portfolio { get; init; }

    /// <summary>Until when it is deferred.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Every decision about it, oldest first.</summary>
    public ImmutableList<OutcomeEntry> History { get; init; } = [];

    /// <summary>What intake decided last; empty before.</summary>
    public IntakeOutcome? Outcome { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The measure that it became.</summary>
    public string? MeasureId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Ledger number of its last event.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>Whether CRM owns its name, customer and amount.</summary>
    [JsonIgnore]
    public bool IsFromCrm => OpportunityId is not null;

    /// <summary>The value of a field, or null. The customer of a demand from CRM is CRM's.</summary>
    public string? Value(string field) =>
        field == DemandFields.Customer && IsFromCrm ? CustomerId
        : Fields.TryGetValue(field, out var entered) ? entered.Value
        : null;

    /// <summary>The last score of a criterion, or null.</summary>
    public DemandScore? Score(string criterion) => Scores.Find(score => score.Criterion == criterion);
}
