using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Sandbox.Security;

namespace Governance.Sandbox.Solutions;

/// <summary>Reads roles and field security profiles.</summary>
internal static class SecurityReader
{
    public static List<Role> Roles(XElement customizations) =>
        [.. customizations.Elements("Roles").Elements("Role").Select(role => Role.Of(
            role.Attr("name"),
            [.. role.Elements("RolePrivileges").Elements("RolePrivilege").Select(privilege => privilege.Attr("name"))]))];

    public static List<FieldSecurityProfile> Profiles(XElement customizations) =>
        [.. customizations.Elements("FieldSecurityProfiles").Elements("FieldSecurityProfile").Select(profile => new FieldSecurityProfile(
            profile.Attr("name"),
            [.. profile.Elements("FieldPermissions").Elements("FieldPermission").Select(Permission)]))];

    private static ColumnPermission Permission(XElement element) => new(
        element.Required("EntityName").ToLowerInvariant(),
        element.Required("AttributeName").ToLowerInvariant(),
        element.Text("CanRead") == "4",
        element.Text("CanUpdate") == "4",
        element.Text("CanCreate") == "4");
}
