using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Waivers;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>Moves a measure to another version of its rulebook. Answers to the packet of the old one no longer count.</summary>
internal sealed class MoveToRulebookHandler(RulebookLibrary library) : CommandHandler<MoveToRulebook>
{
    protected override Decision Decide(MoveToRulebook command, IDecisionView view)
    {
        if ((DraftRights.Fault(command.Actor, view) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        if (view.Find<MeasureState>(MeasureStreams.NameOf(command.MeasureId)) is not { } state)
        {
            return MeasureErrors.Unknown();
        }

        if (library.Find(view, state.RulebookDigest) is not { } own || library.Find(view, command.Rulebook) is not { } target)
        {
            return RulebookErrors.Unknown(command.Rulebook);
        }

        var answer = new JsonObject { ["measureId"] = state.Id, ["rulebook"] = target.Digest };
        if (own.Digest == target.Digest)
        {
            return Decision.Accept(answer);
        }

        if (MovePlan.Fault(state, own, target) is { } barred)
        {
            return barred;
        }

        // INVARIANT: nobody alone writes the rules and puts a measure under them.
        if (view.Find<RulebookState>(RulebookStreams.NameOf(target.Digest)) is { PublishedBy: { } publisher } version
            && publisher == command.Actor.PersonId && (version.DraftedBy ?? publisher) == publisher)
        {
            return MoveErrors.OwnVersion();
        }

        var events = MovePlan.Events(state, own, target, command.Actor.PersonId!, command.Reason);
        var (voided, ended) = (MovePlan.Voided(state).Count, events.OfType<WaiverRevoked>().Count());
        var context = new MeasureContext(state, target, command, view);
        events.AddRange(PacketConsequences.Of(context, events));
        var after = context.After(events);

        // INVARIANT: nobody moves a measure to what he has not seen.
        if (after.PacketDigest != (string.IsNullOrEmpty(command.PacketDigest) ? null : command.PacketDigest))
        {
            return MoveErrors.PreviewStale();
        }

        (answer["gate"], answer["packetDigest"], answer["approvalsVoided"], answer["waiversEnded"]) = (after.NextGate, after.PacketDigest, voided, ended);
        return Decision.Accept(answer, events.ConvertAll(happened => new StreamEvent(MeasureStreams.NameOf(state.Id), happened)));
    }
}
