using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Governance.Sandbox.Metadata;

/// <summary>The standard tables that the solution builds on, with the columns in use.</summary>
internal static class StandardTables
{
    public static MetadataCatalog Create()
    {
        var catalog = new MetadataCatalog();
        catalog.Add(Organization());
        catalog.Add(BusinessUnit());
        catalog.Add(SystemUser());
        catalog.Add(Account());
        catalog.Add(Opportunity());
        catalog.Add(OpportunityClose());
        catalog.Add(Task());
        catalog.Add(EnvironmentVariableDefinition());
        catalog.Add(EnvironmentVariableValue());
        catalog.Add(ProcessingStep());
        catalog.Add(AuditTable.Create());
        SecurityTables.AddTo(catalog);
        return catalog;
    }

    private static TableDefinition Organization() =>
        Table(new("organization", "organizations", "organizationid", "name") { PrivilegeName = "Organization" }, Text("name", 160), new("isauditenabled", ColumnType.Boolean));

    private static TableDefinition BusinessUnit() =>
        Table(new("businessunit", "businessunits", "businessunitid", "name") { PrivilegeName = "BusinessUnit" }, Text("name", 160));

    private static TableDefinition SystemUser() => Table(
        new("systemuser", "systemusers", "systemuserid", "fullname") { PrivilegeName = "User", ChangeTracking = true },
        Text("fullname", 200),
        Text("domainname", 1024),
        Text("internalemailaddress", 100),
        new("azureactivedirectoryobjectid", ColumnType.Guid),
        new("applicationid", ColumnType.Guid),
        new("isdisabled", ColumnType.Boolean) { DefaultOption = 0 },
        ColumnDefinition.Lookup("businessunitid", "businessunit"));

    private static TableDefinition Account() => WithStates(
        Table(
            new("account", "accounts", "accountid", "name") { PrivilegeName = "Account", UserOwned = true, ChangeTracking = true },
            Text("name", 160),
            Text("accountnumber", 20),
            Memo("description", 2000)),
        "0 Active: 1 Active", "1 Inactive: 2 Inactive");

    private static TableDefinition Opportunity() => WithStates(
        Table(
            new("opportunity", "opportunities", "opportunityid", "name") { PrivilegeName = "Opportunity", UserOwned = true, ChangeTracking = true },
            Text("name", 300),
            Memo("description", 2000),
            Text("stepname", 200),
            new("estimatedvalue", ColumnType.Money),
            new("actualvalue", ColumnType.Money),
            new("estimatedclosedate", ColumnType.DateTime) { DateOnly = true },
            new("actualclosedate", ColumnType.DateTime) { DateOnly = true },
            ColumnDefinition.Lookup("parentaccountid", "account"),
            ColumnDefinition.Lookup("customerid", "account", "customerid_account")),
        "0 Open: 1 In Progress, 2 On Hold", "1 Won: 3 Won", "2 Lost: 4 Canceled, 5 Out-Sold");

    private static TableDefinition OpportunityClose() => WithStates(
        Table(
            new("opportunityclose", "opportunitycloses", "activityid", "subject") { PrivilegeName = "Activity", UserOwned = true },
            Text("subject", 400),
            Memo("description", 2000),
            new("actualrevenue", ColumnType.Money),
            new("actualend", ColumnType.DateTime),
            ColumnDefinition.Lookup("opportunityid", "opportunity")),
        "0 Open: 1 Open", "1 Completed: 2 Completed", "2 Canceled: 3 Canceled");

    private static TableDefinition Task() => WithStates(
        Table(
            new("task", "tasks", "activityid", "subject") { PrivilegeName = "Activity", UserOwned = true, ChangeTracking = true },
            Text("subject", 200),
            Memo("description", 2000),
            new("scheduledstart", ColumnType.DateTime),
            new("scheduledend", ColumnType.DateTime),
            new("actualend", ColumnType.DateTime),
            new("percentcomplete", ColumnType.WholeNumber) { Minimum = 0, Maximum = 100 },
            new("prioritycode", ColumnType.Choice) { DefaultOption = 1, Options = Labels("0 Low, 1 Normal, 2 High") },
            new("regardingobjectid", ColumnType.Lookup)
            {
                Navigations = new Dictionary<string, LookupTarget>
                {
                    ["regardingobjectid_account_task"] = new("account", DeleteBehavior.Cascade),
                    ["regardingobjectid_opportunity_task"] = new("opportunity", DeleteBehavior.Cascade),
                },
            }),
        "0 Open: 2 Not Started, 3 In Progress, 4 Waiting on someone else, 7 Deferred", "1 Completed: 5 Completed", "2 Canceled: 6 Canceled");

    private static TableDefinition EnvironmentVariableDefinition() => WithStates(
        Table(
            new("environmentvariabledefinition", "environmentvariabledefinitions", "environmentvariabledefinitionid", "schemaname")
            {
                PrivilegeName = "EnvironmentVariableDefinition",
                UserOwned = true,
            },
            Text("schemaname", 100),
            Text("displayname", 100),
            Memo("description", 2000),
            Memo("defaultvalue", 2000),
            new("type", ColumnType.Choice)
            {
                DefaultOption = 100000000,
                Options = Labels("100000000 String, 100000001 Number, 100000002 Boolean, 100000003 JSON, 100000004 Data Source, 100000005 Secret"),
            }),
        "0 Active: 1 Active", "1 Inactive: 2 Inactive");

    private static TableDefinition EnvironmentVariableValue() => WithStates(
        Table(
            new("environmentvariablevalue", "environmentvariablevalues", "environmentvariablevalueid", "schemaname")
            {
                PrivilegeName = "EnvironmentVariableValue",
                UserOwned = true,
            },
            Text("schemaname", 100),
            Memo("value", 2000),
            ColumnDefinition.Lookup("environmentvariabledefinitionid", "environmentvariabledefinition", "EnvironmentVariableDefinitionId")),
        "0 Active: 1 Active", "1 Inactive: 2 Inactive");

    private static TableDefinition ProcessingStep() => WithStates(
        Table(
            new("sdkmessageprocessingstep", "sdkmessageprocessingsteps", "sdkmessageprocessingstepid", "name") { PrivilegeName = "SdkMessageProcessingStep" },
            Text("name", 256),
            Text("filteringattributes", 100000),
            Memo("configuration", 100000),
            ColumnDefinition.Lookup("eventhandler", "plugintype"),
            new("rank", ColumnType.WholeNumber),
            new("mode", ColumnType.Choice) { Options = Labels("0 Synchronous, 1 Asynchronous") },
            new("stage", ColumnType.Choice) { Options = Labels("10 Pre-validation, 20 Pre-operation, 40 Post-operation") }),
        "0 Enabled: 1 Enabled", "1 Disabled: 2 Disabled");

    private static TableDefinition Table(TableDefinition table, params ColumnDefinition[] columns)
    {
        foreach (var column in columns)
        {
            table.Put(column);
        }

        SystemColumns.AddTo(table);
        return table;
    }

    private static ColumnDefinition Text(string name, int length) => new(name, ColumnType.Text) { MaxLength = length };

    private static ColumnDefinition Memo(string name, int length) => new(name, ColumnType.Memo) { MaxLength = length };

    /// <summary>Reads "state label: status label, status label"; the first status is the state's default.</summary>
    private static TableDefinition WithStates(TableDefinition table, params string[] states)
    {
        var stateLabels = new Dictionary<int, string>();
        var statusLabels = new Dictionary<int, string>();
        foreach (var parts in states.Select(line => line.Split(": ")))
        {
            var (state, label) = Labels(parts[0]).Single();
            stateLabels[state] = label;
            foreach (var status in Labels(parts[1]))
            {
                statusLabels[status.Key] = status.Value;
                table.StatusStates[status.Key] = state;
                table.StateDefaults.TryAdd(state, status.Key);
            }
        }

        table.Put(new(SystemColumns.State, ColumnType.State) { Options = stateLabels });
        table.Put(new(SystemColumns.Status, ColumnType.Status) { Options = statusLabels });
        return table;
    }

    private static Dictionary<int, string> Labels(string text) => text
        .Split(", ")
        .Select(part => part.Split(' ', 2))
        .ToDictionary(part => int.Parse(part[0], CultureInfo.InvariantCulture), part => part[1]);
}
