using System;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Evidence;

/// <summary>An administrator erases the content of evidence, never before its retention is over.</summary>
internal sealed class EraseEvidenceHandler(RulebookLibrary library) : MeasureHandler<EraseEvidence>(library)
{
    protected override string? MeasureOf(EraseEvidence command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(EraseEvidence command, MeasureContext measure)
    {
        if (!measure.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (measure.KnownPerson is not { } person)
        {
            return EvidenceErrors.PersonUnknown();
        }

        if (measure.State.Evidence.Find(item => item.Key == command.Key) is not { } evidence)
        {
            return EvidenceErrors.Unknown();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (evidence.ErasedAt is not null)
        {
            return EvidenceErrors.AlreadyErased();
        }

        // INVARIANT: evidence of a measure that goes on, or that ended within the retention, is never erased.
        var until = RetainedUntil(measure.State, SettingsStreams.Of(measure.View).Closure.RetentionDays);
        return until is null || measure.View.Now < until
            ? EvidenceErrors.Retained(until)
            : Decision.Accept(
                new JsonObject { ["key"] = evidence.Key, ["sha256"] = evidence.Sha256 },
                On(measure, new EvidenceErased { Key = evidence.Key, Sha256 = evidence.Sha256, Reason = command.Reason, By = person }));
    }

    /// <summary>Until when the evidence of a measure is kept; null while the measure goes on.</summary>
    internal static DateTimeOffset? RetainedUntil(MeasureState measure, int days) =>
        measure.Status is MeasureStatus.Killed or MeasureStatus.Closed && measure.Reviews.FindLast(review => review.Decided) is { } end ? end.At.AddDays(days) : null;
}
