using System.Collections.Generic;
using Governance.Plugins.Hashing;
using Governance.Plugins.Pipeline;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Measures;

/// <summary>
/// Asks the one evaluator with the facts that live in this environment. What lives elsewhere it leaves to the store,
/// which decides; what should live here and does not is refused.
/// </summary>
internal sealed class LocalJudgement
{
    private readonly Operation operation;
    private readonly IOrganizationService service;

    public LocalJudgement(Operation operation, IOrganizationService service)
    {
        this.operation = operation;
        this.service = service;
    }

    /// <summary>Null when nothing that is known here speaks against it.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="gate">The gate asked about.</param>
    /// <param name="criterion">The one criterion asked for, or null for the whole gate.</param>
    public Refusal? Judge(MeasureRow measure, string gate, string? criterion)
    {
        if (measure.CanonicalForm is null)
        {
            return MeasureRefusals.RulebookMissing;
        }

        var digest = Sha256.HexOf(measure.CanonicalForm);
        if (digest != measure.RulebookDigest || digest != measure.RulebookRowDigest)
        {
            return MeasureRefusals.RulebookStale;
        }

        var reading = RulebookReader.Read(measure.CanonicalForm, digest);
        if (reading.Rulebook is not { } rulebook)
        {
            return MeasureRefusals.RulebookUnreadable(reading.Error);
        }

        if (measure.FactSheet is null || FactSheetText.Read(measure.FactSheet) is not { } sheet)
        {
            return MeasureRefusals.FactSheetMissing;
        }

        return EvidenceQuery.Find(service, measure.Id) is { } evidence
            ? Ask(rulebook, FactsOf(sheet, measure, evidence, gate, criterion))
            : MeasureRefusals.TooMuchEvidence;
    }

    private static Refusal? Ask(Rulebook rulebook, GateFacts facts)
    {
        var decision = GateEvaluator.Evaluate(rulebook, facts);
        return decision.IsRefusedOnKnownFacts ? Refusal.Worded(RefusalText.Of(decision)) : null;
    }

    private GateFacts FactsOf(FactSheet sheet, MeasureRow measure, List<EvidenceFact> evidence, string gate, string? criterion)
    {
        return Build(Sha256.HexOf(FactsText.Write(Build(string.Empty))));

        GateFacts Build(string factsDigest) => new()
        {
            MeasureId = sheet.MeasureId,
            GateCode = gate,
            CriterionCode = criterion,
            RulebookDigest = sheet.RulebookDigest,
            Degree = sheet.Degree,
            State = sheet.State,
            Round = sheet.Round,
            AsOf = operation.Now,
            Known = FactSources.Fields | FactSources.Evidence,
            PacketDigest = measure.NextGate == gate ? measure.PacketDigest ?? string.Empty : string.Empty,
            FactsDigest = factsDigest,
            Fields = sheet.Fields,
            Roles = sheet.Roles,
            Evidence = evidence,
        };
    }
}
