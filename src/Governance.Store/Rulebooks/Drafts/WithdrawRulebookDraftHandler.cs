using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Takes a draft back. Any administrator may: it takes no second person to stop something.</summary>
internal sealed class WithdrawRulebookDraftHandler : CommandHandler<WithdrawRulebookDraft>
{
    protected override Decision Decide(WithdrawRulebookDraft command, IDecisionView view)
    {
        if ((DraftRights.Fault(command.Actor, view) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        return view.Find<RulebookDraftState>(RulebookDraftStreams.NameOf(command.Digest)) switch
        {
            { Standing: DraftStanding.Published } => DraftErrors.Published(),
            { Standing: DraftStanding.Withdrawn } => Decision.Accept(new JsonObject { ["digest"] = command.Digest }),
            { Standing: DraftStanding.Waiting } => Decision.Accept(
                new JsonObject { ["digest"] = command.Digest },
                new StreamEvent(RulebookDraftStreams.NameOf(command.Digest), new RulebookDraftWithdrawn { By = command.Actor.PersonId!, Reason = command.Reason })),
            _ => DraftErrors.Unknown(),
        };
    }
}
