using System;
using System.Linq;
using System.Threading.Tasks;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Security;
using Governance.Sandbox.WebApi;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Control;

/// <summary>Plays an administrator who changes roles, and who holds them.</summary>
internal sealed class RoleControl(DataverseEnvironment environment)
{
    public async Task<ApiAnswer> ChangeAsync(HttpContext http)
    {
        var name = (string)http.Request.RouteValues["name"]!;
        var request = await ControlJson.ReadAsync<RoleRequest>(http);
        return environment.Read(() =>
        {
            var role = Find(name);
            if (role.IsAdministrator)
            {
                throw Bad($"The role '{name}' holds every privilege and cannot be changed.");
            }

            var privileges = role.Privileges.Except(request.Remove ?? [], StringComparer.OrdinalIgnoreCase).Concat(request.Add ?? []);
            environment.Users.Change(Role.Of(role.Name, [.. privileges]));
            SecurityRows.Refresh(environment);
            return ApiAnswer.Empty();
        });
    }

    public async Task<ApiAnswer> AssignAsync(HttpContext http)
    {
        var request = await ControlJson.ReadAsync<UserRolesRequest>(http);
        var user = Guid.TryParse((string)http.Request.RouteValues["id"]!, out var id) ? id : throw Bad("The id of the user is no GUID.");
        return environment.Read(() =>
        {
            if (user == Caller.SystemId || environment.Rows.Find("systemuser", user) is null)
            {
                throw PlatformErrors.RowNotFound("systemuser", user);
            }

            environment.Users.Assign(user, [.. (request.Roles ?? []).Select(Find)]);
            SecurityRows.Refresh(environment);
            return ApiAnswer.Empty();
        });
    }

    private static PlatformException Bad(string message) => new(400, PlatformErrors.InvalidArgument, message);

    private Role Find(string name) => environment.Users.FindRole(name) ?? throw Bad($"There is no role '{name}'. The imported solution names its own.");
}
