using System.Collections.Generic;
using Governance.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Plugins.Permits;

/// <summary>The store's public keys, as they stand in the environment variable now: removing one revokes it at once.</summary>
internal static class PermitKeys
{
    private const string Variable = "gov_PermitKeys";

    /// <summary>Null when the variable is absent, empty or no key set. Costs one query.</summary>
    public static List<PermitKey>? Read(IOrganizationService service)
    {
        var query = new QueryExpression("environmentvariabledefinition")
        {
            ColumnSet = new ColumnSet("defaultvalue"),
            TopCount = 2,
        };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, Variable);
        var value = query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        value.EntityAlias = "value";
        value.Columns = new ColumnSet("value");
        var found = service.RetrieveMultiple(query).Entities;
        if (found.Count != 1)
        {
            return null;
        }

        var text = Cells.Text(found[0], "value.value") ?? Cells.Text(found[0], "defaultvalue");
        return text is null ? null : PermitKeysReader.Read(text);
    }
}
