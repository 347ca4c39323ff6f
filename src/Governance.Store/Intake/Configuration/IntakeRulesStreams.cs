using System;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Intake.Configuration;

/// <summary>How a tenant's intake rules follow from their events: one stream a tenant.</summary>
internal sealed class IntakeRulesStreams() : StreamKind<IntakeRulesState>("intake-rules", typeof(IntakeRulesPublished))
{
    public const string Only = "intake-rules/tenant";

    public static IntakeRulesVersion Of(IDecisionView view) => Last(view.Find<IntakeRulesState>(Only));

    public static IntakeRulesVersion Of(DocumentReader documents, string tenant) => Last(documents.Find<IntakeRulesState>(tenant, Only));

    public static string DigestOf(IntakeRules rules) => MeasureFacts.Digest(System.Text.Json.JsonSerializer.Serialize(rules, StoreJson.Options));

    protected override IntakeRulesState Evolve(IntakeRulesState? state, RecordedEvent recorded) => recorded.Event is IntakeRulesPublished published
        ? new IntakeRulesState
        {
            Versions = (state?.Versions ?? []).Add(new IntakeRulesVersion { Digest = published.Digest, Rules = published.Rules, By = recorded.Actor.Identity, At = recorded.At }),
        }
        : throw new InvalidOperationException($"Intake rules have no event {recorded.Event.GetType().Name}.");

    private static IntakeRulesVersion Last(IntakeRulesState? state) => state is { Versions.Count: > 0 } ? state.Versions[^1] : UsualRules.Version;
}
