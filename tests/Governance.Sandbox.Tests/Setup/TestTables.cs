namespace Governance.Sandbox.Tests.Setup;

/// <summary>The tables of the test solution, as an export spells them.</summary>
internal static class TestTables
{
    public static string Item =>
        $"""
        <Entity><Name LocalizedName="Item">test_Item</Name><EntityInfo><entity Name="test_Item"><attributes>
          {Column("test_ItemId", "primarykey", "<RequiredLevel>systemrequired</RequiredLevel>")}
          {Column("test_Name", "nvarchar", "<MaxLength>100</MaxLength><DisplayMask>PrimaryName|ValidForForm</DisplayMask>")}
          {Column("test_Stamp", "nvarchar", "<MaxLength>400</MaxLength>")}
          {Column("test_Stripped", "nvarchar", "<MaxLength>100</MaxLength>", audited: false)}
          {Column("test_Code", "nvarchar", "<MaxLength>20</MaxLength>")}
          {Column("test_Secret", "nvarchar", "<MaxLength>100</MaxLength><IsSecured>1</IsSecured>")}
          {Column("test_Count", "int", "<MinValue>0</MinValue><MaxValue>1000</MaxValue>")}
          {Column("test_Amount", "decimal", "<Accuracy>2</Accuracy><MinValue>-100</MinValue><MaxValue>100</MaxValue>")}
          {Column("test_Flag", "bit", "<AppDefaultValue>0</AppDefaultValue>")}
          {Column("test_When", "datetime", "<Format>datetime</Format><Behavior>1</Behavior>")}
          {Column("test_Kind", "picklist", "<OptionSetName>test_kind</OptionSetName><AppDefaultValue>-1</AppDefaultValue>")}
          {Column("test_ParentId", "lookup", "<LookupTypes />")}
          {Column("test_AccountId", "lookup", "<LookupTypes />")}
          {Column("test_File", "file", "<MaxSizeInKB>16</MaxSizeInKB>")}
          {State}
        </attributes><EntityKeys><EntityKey><Name>test_Code</Name><LogicalName>test_code</LogicalName><EntityKeyAttributes><AttributeName>test_code</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>
        <EntitySetName>test_items</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask><ChangeTrackingEnabled>1</ChangeTrackingEnabled><IsAuditEnabled>1</IsAuditEnabled></entity></EntityInfo>{TestForms.Item}</Entity>
        """;

    public static string Log =>
        $"""
        <Entity><Name>test_Log</Name><EntityInfo><entity Name="test_Log"><attributes>
          {Column("test_LogId", "primarykey", "<RequiredLevel>systemrequired</RequiredLevel>")}
          {Column("test_Name", "nvarchar", "<MaxLength>100</MaxLength><DisplayMask>PrimaryName|ValidForForm</DisplayMask>")}
          {Column("test_Text", "ntext", "<MaxLength>100000</MaxLength>")}
        </attributes><EntitySetName>test_logs</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask><ChangeTrackingEnabled>0</ChangeTrackingEnabled></entity></EntityInfo></Entity>
        """;

    private static string State =>
        """
        <attribute PhysicalName="statecode"><Type>state</Type><LogicalName>statecode</LogicalName><IsAuditEnabled>1</IsAuditEnabled><optionset Name="test_item_statecode"><states>
          <state value="0" defaultstatus="1"><labels><label description="Active" /></labels></state>
          <state value="1" defaultstatus="2"><labels><label description="Inactive" /></labels></state></states></optionset></attribute>
        <attribute PhysicalName="statuscode"><Type>status</Type><LogicalName>statuscode</LogicalName><IsAuditEnabled>1</IsAuditEnabled><optionset Name="test_item_statuscode"><statuses>
          <status value="1" state="0"><labels><label description="Active" /></labels></status>
          <status value="2" state="1"><labels><label description="Inactive" /></labels></status></statuses></optionset></attribute>
        """;

    private static string Column(string name, string type, string more, bool audited = true) =>
        $"<attribute PhysicalName=\"{name}\"><Type>{type}</Type><LogicalName>{name.ToLowerInvariant()}</LogicalName><IsCustomField>1</IsCustomField><IsAuditEnabled>{(audited ? 1 : 0)}</IsAuditEnabled>{more}</attribute>";
}
