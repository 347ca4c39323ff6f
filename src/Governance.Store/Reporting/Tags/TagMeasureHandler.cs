using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Reporting.Tags;

/// <summary>Takes in tags given by hand. Tags decide nothing, so that they are no part of a packet.</summary>
internal sealed class TagMeasureHandler(RulebookLibrary library) : MeasureHandler<TagMeasure>(library)
{
    protected override string? MeasureOf(TagMeasure command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(TagMeasure command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person || !MayTag(measure))
        {
            return TagErrors.NotYours();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        var known = MeasureTags.Known(SettingsStreams.Of(measure.View).Reporting);
        if (!known.Contains(command.Tag))
        {
            return TagErrors.Unknown(known);
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        var held = measure.State.Tags.Exists(tag => tag.Tag == command.Tag);
        if (!held && !command.Given)
        {
            return TagErrors.NotByHand();
        }

        var answer = new JsonObject { ["measureId"] = measure.State.Id, ["tag"] = command.Tag, ["given"] = command.Given };
        return held && command.Given
            ? Decision.Accept(answer)
            : Decision.Accept(answer, On(measure, new MeasureTagged { Tag = command.Tag, Given = command.Given, Reason = command.Reason, By = person }));
    }

    private static bool MayTag(MeasureContext measure) =>
        measure.Actor.Is("admin") || measure.Actor.Is("pmo") || measure.ActorHolds("owner") || measure.ActorHolds("sponsor");
}
