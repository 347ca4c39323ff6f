namespace Governance.Sandbox.Metadata;

/// <summary>
/// The tables by which an environment shows who may do what. They are read only: an administrator changes roles by the
/// control routes. Reading any of them takes the privilege to read roles.
/// </summary>
internal static class SecurityTables
{
    public const string Role = "role";
    public const string Privilege = "privilege";
    public const string RolePrivilege = "roleprivileges";
    public const string UserRole = "systemuserroles";

    private const string PrivilegeName = "Role";

    public static bool Contains(string table) => table is Role or Privilege or RolePrivilege or UserRole;

    public static void AddTo(MetadataCatalog catalog)
    {
        catalog.Add(Table(Role, "roles", "roleid", new ColumnDefinition("name", ColumnType.Text)));
        catalog.Add(Table(Privilege, "privileges", "privilegeid", new ColumnDefinition("name", ColumnType.Text)));
        catalog.Add(Table(RolePrivilege, "roleprivilegescollection", "roleprivilegeid", Id("roleid"), Id("privilegeid")));
        catalog.Add(Table(UserRole, "systemuserrolescollection", "systemuserroleid", Id("systemuserid"), Id("roleid")));
    }

    private static ColumnDefinition Id(string name) => new(name, ColumnType.Guid);

    private static TableDefinition Table(string name, string set, string key, params ColumnDefinition[] columns)
    {
        var table = new TableDefinition(name, set, key, columns[0].LogicalName) { PrivilegeName = PrivilegeName };
        table.Put(new ColumnDefinition(key, ColumnType.Key));
        foreach (var column in columns)
        {
            table.Put(column);
        }

        table.Put(new ColumnDefinition(SystemColumns.VersionNumber, ColumnType.BigNumber));
        return table;
    }
}
