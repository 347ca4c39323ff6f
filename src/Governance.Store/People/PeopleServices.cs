using Governance.Store.Commands;
using Governance.Store.People.Leaving;
using Governance.Store.People.Merging;
using Governance.Store.People.Roles;
using Governance.Store.People.Touchpoints;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.People;

/// <summary>Composes roles, leavers, merges and touchpoints.</summary>
internal static class PeopleServices
{
    public static IServiceCollection AddGovernancePeople(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, ProposeUnlinkHandler>()
        .AddSingleton<ICommandHandler, ConfirmUnlinkHandler>()
        .AddSingleton<ICommandHandler, MarkPersonLeftHandler>()
        .AddSingleton<ICommandHandler, ProposeMergeHandler>()
        .AddSingleton<ICommandHandler, ConfirmMergeHandler>()
        .AddSingleton<ICommandHandler, ReassignRoleHandler>()
        .AddSingleton<ICommandHandler, NoteRolesHandler>()
        .AddSingleton<ICommandHandler, SetTouchpointHandler>()
        .AddSingleton<RoleSweep>();
}
