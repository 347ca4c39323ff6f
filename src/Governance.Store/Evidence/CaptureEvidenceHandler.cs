using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Evidence;

/// <summary>Makes stored bytes evidence of a measure; a host row is captured once.</summary>
internal sealed class CaptureEvidenceHandler(RulebookLibrary library) : MeasureHandler<CaptureEvidence>(library)
{
    private const int MostOfOneCollector = 500;

    protected override string? MeasureOf(CaptureEvidence command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(CaptureEvidence command, MeasureContext measure)
    {
        if (!MeasureRights.MayWorkOn(measure.Actor, measure.State))
        {
            return MeasureErrors.NoRole();
        }

        if (IsEnded(measure.State))
        {
            return MeasureErrors.Ended();
        }

        if (Fault(command) is { } fault)
        {
            return fault;
        }

        var known = command.Source is null ? null : measure.State.Evidence.FirstOrDefault(item => item.Source == command.Source);
        if (known is not null)
        {
            return known.Sha256 == command.Sha256 ? Decision.Accept(Answer(known.Key, known.Sha256)) : EvidenceErrors.SourceChanged();
        }

        if (HasTooMuch(command, measure.State))
        {
            return EvidenceErrors.TooMany(MostOfOneCollector);
        }

        var captured = new EvidenceCaptured
        {
            Key = StoreId.Of(command, "evidence"),
            Kind = command.Kind,
            Name = command.Name,
            Sha256 = command.Sha256,
            Size = command.Size,
            ContentType = command.ContentType,
            Collector = command.Collector,
            ValidFrom = command.ValidFrom?.ToUniversalTime(),
            ValidUntil = command.ValidUntil?.ToUniversalTime(),
            Source = command.Source,
        };
        return Decision.Accept(Answer(captured.Key, captured.Sha256), On(measure, captured));
    }

    /// <summary>Why the command cannot be carried out, as far as it can be told before its bytes are kept.</summary>
    // What was captured before the measure ended may be sent again, and is answered as it was then.
    public static Problem? Fault(CaptureEvidence command, MeasureState measure) =>
        !measure.Evidence.Exists(item => item.Sha256 == command.Sha256) && Full(command, measure) is { } full ? full : Fault(command);

    private static Problem? Full(CaptureEvidence command, MeasureState measure) =>
        IsEnded(measure) ? MeasureErrors.Ended() : HasTooMuch(command, measure) ? EvidenceErrors.TooMany(MostOfOneCollector) : null;

    private static bool HasTooMuch(CaptureEvidence command, MeasureState measure) => measure.Evidence.Count(item => item.Collector == command.Collector) >= MostOfOneCollector;

    private static bool IsEnded(MeasureState measure) => measure.Status is MeasureStatus.Killed or MeasureStatus.Closed;

    private static JsonObject Answer(string key, string sha256) => new() { ["key"] = key, ["sha256"] = sha256 };

    private static Problem? Fault(CaptureEvidence command)
    {
        if (!FieldRules.IsCode(command.Kind))
        {
            return EvidenceErrors.KindInvalid();
        }

        if (command.Sha256.Length != 64 || !command.Sha256.All(letter => char.IsAsciiHexDigitLower(letter)))
        {
            return EvidenceErrors.DigestInvalid();
        }

        if (command.Size <= 0)
        {
            return EvidenceErrors.Empty();
        }

        return command.ValidFrom is { } from && command.ValidUntil is { } until && until <= from
            ? EvidenceErrors.ValidityInvalid()
            : Text.Fault("The name", command.Name, 200) ?? Text.Fault("The media type", command.ContentType, 200) ?? Text.Fault("The collector", command.Collector, 200);
    }
}
