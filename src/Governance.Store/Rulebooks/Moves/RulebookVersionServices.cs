using Governance.Store.Commands;
using Governance.Store.Rulebooks.Drafts;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>Composes drafts of rulebooks and the moves between their versions.</summary>
internal static class RulebookVersionServices
{
    public static IServiceCollection AddGovernanceRulebookVersions(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, RulebookDraftStreams>()
        .AddSingleton<ICommandHandler, DraftRulebookHandler>()
        .AddSingleton<ICommandHandler, PublishRulebookDraftHandler>()
        .AddSingleton<ICommandHandler, WithdrawRulebookDraftHandler>()
        .AddSingleton<ICommandHandler, MoveToRulebookHandler>()
        .AddSingleton<MovePreview>();
}
