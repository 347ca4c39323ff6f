using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Security;

namespace Governance.Sandbox.Pipeline;

/// <summary>The rows by which an environment shows its roles, privileges, and who holds them.</summary>
internal static class SecurityRows
{
    private static readonly string[] Accesses = ["Create", "Read", "Write", "Delete", "Assign", "Append", "AppendTo"];

    /// <summary>Brings the rows to what the roles and users are now.</summary>
    public static void Refresh(DataverseEnvironment environment)
    {
        lock (environment.Rows.Gate)
        {
            var wanted = Wanted(environment);
            foreach (var table in new[] { SecurityTables.Role, SecurityTables.Privilege, SecurityTables.RolePrivilege, SecurityTables.UserRole })
            {
                foreach (var row in environment.Rows.All(table).Where(row => !wanted.ContainsKey((table, row.Id))).ToArray())
                {
                    environment.Rows.Remove(table, row.Id);
                }
            }

            foreach (var ((table, id), values) in wanted.Where(row => environment.Rows.Find(row.Key.Table, row.Key.Id) is null))
            {
                environment.Rows.Put(table, id, values);
            }

            environment.Rows.Commit();
        }
    }

    private static Dictionary<(string Table, Guid Id), Dictionary<string, object>> Wanted(DataverseEnvironment environment)
    {
        var rows = new Dictionary<(string, Guid), Dictionary<string, object>>();
        var all = All(environment).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var name in all)
        {
            Add(rows, SecurityTables.Privilege, "privilegeid", IdOf(SecurityTables.Privilege, name), ("name", name));
        }

        foreach (var role in environment.Users.Roles)
        {
            var roleId = IdOf(SecurityTables.Role, role.Name);
            Add(rows, SecurityTables.Role, "roleid", roleId, ("name", role.Name));
            foreach (var name in role.IsAdministrator ? all : [.. role.Privileges])
            {
                Add(
                    rows,
                    SecurityTables.RolePrivilege,
                    "roleprivilegeid",
                    IdOf(SecurityTables.RolePrivilege, role.Name + "/" + name),
                    ("roleid", roleId),
                    ("privilegeid", IdOf(SecurityTables.Privilege, name)));
            }
        }

        foreach (var (user, grants) in environment.Users.Grants)
        {
            foreach (var role in grants.Roles)
            {
                Add(
                    rows,
                    SecurityTables.UserRole,
                    "systemuserroleid",
                    IdOf(SecurityTables.UserRole, user.ToString("D") + "/" + role.Name),
                    ("systemuserid", user),
                    ("roleid", IdOf(SecurityTables.Role, role.Name)));
            }
        }

        return rows;
    }

    private static IEnumerable<string> All(DataverseEnvironment environment) => environment.Catalog.Tables
        .Where(table => !SecurityTables.Contains(table.LogicalName))
        .SelectMany(table => Accesses.Select(access => $"prv{access}{table.PrivilegeName}"))
        .Concat([AccessControl.BypassPlugins, AccessControl.BypassLogic, AccessControl.ActOnBehalf, "prvReadRole"])
        .Concat(environment.Users.Roles.SelectMany(role => role.Privileges));

    private static void Add(
        Dictionary<(string, Guid), Dictionary<string, object>> rows, string table, string key, Guid id, params (string Column, object Value)[] values)
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal) { [key] = id };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        rows[(table, id)] = row;
    }

    // Privileges are known by their names in whatever case.
    private static Guid IdOf(string table, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{table}:{name.ToUpperInvariant()}")).AsSpan(0, 16));
}
