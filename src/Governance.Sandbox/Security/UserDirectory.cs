using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Security;

/// <summary>Which roles and profiles each user has, and which roles and profiles exist.</summary>
internal sealed class UserDirectory
{
    private readonly Dictionary<string, Role> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FieldSecurityProfile> profiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, UserGrants> grants = [];

    public UserDirectory()
    {
        Add(Role.Of(Role.SystemAdministrator));
        Add(BuiltInRoles.BasicUser);
        Add(BuiltInRoles.Salesperson);
        grants[Caller.SystemId] = new UserGrants([roles[Role.SystemAdministrator]], []);
    }

    public IEnumerable<Role> Roles => roles.Values;

    public IReadOnlyDictionary<Guid, UserGrants> Grants => grants;

    public void Add(Role role) => roles[role.Name] = role;

    /// <summary>Gives the role other privileges, for everybody who holds it.</summary>
    public void Change(Role role)
    {
        Add(role);
        foreach (var (user, held) in grants.ToArray())
        {
            grants[user] = held with { Roles = [.. held.Roles.Select(known => known.Name == role.Name ? role : known)] };
        }
    }

    /// <summary>Gives the user other roles; the profiles stay.</summary>
    public void Assign(Guid user, IEnumerable<Role> roles) => Grant(user, roles, grants.GetValueOrDefault(user)?.Profiles ?? []);

    public void Add(FieldSecurityProfile profile) => profiles[profile.Name] = profile;

    public Role? FindRole(string name) => roles.GetValueOrDefault(name);

    public FieldSecurityProfile? FindProfile(string name) => profiles.GetValueOrDefault(name);

    public void Grant(Guid user, IEnumerable<Role> roles, IEnumerable<FieldSecurityProfile> profiles) =>
        grants[user] = new UserGrants([.. roles], [.. profiles]);

    public IEnumerable<string> RolesOf(Guid user) => grants.GetValueOrDefault(user)?.Roles.Select(role => role.Name) ?? [];

    public bool IsAdministrator(Guid user) => grants.GetValueOrDefault(user)?.Roles.Any(role => role.IsAdministrator) ?? false;

    public bool Holds(Guid user, string privilege) =>
        IsAdministrator(user) || (grants.GetValueOrDefault(user)?.Roles.Any(role => role.Privileges.Contains(privilege)) ?? false);

    /// <summary>Whether a profile of the user allows this for the secured column; administrators always pass.</summary>
    public bool Allows(Guid user, string table, string column, Func<ColumnPermission, bool> access) =>
        IsAdministrator(user) || (grants.GetValueOrDefault(user)?.Profiles
            .SelectMany(profile => profile.Permissions)
            .Any(permission => permission.Table == table && permission.Column == column && access(permission)) ?? false);
}
