using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Sandbox.Tests.Plugins;

/// <summary>Does what the row's name says, most of it wrong.</summary>
public sealed class TroublePlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory)
    {
        var service = factory.CreateOrganizationService(context.UserId);
        switch (NameIn(context))
        {
            case "fault":
                throw new InvalidOperationException("It broke.");
            case "nest then fault":
                service.Create(new Entity("test_log") { ["test_name"] = "nested" });
                throw new InvalidPluginExecutionException("After the nested create. [Test.Late]");
            case "swallow":
                Swallow(service);
                break;
            case "loop":
                service.Create(new Entity("test_item") { ["test_name"] = "loop" });
                break;
            case "query":
                Query(context, service);
                break;
            case "as caller":
                service.Create(new Entity("test_log") { ["test_name"] = "by the caller" });
                break;
            case "unsupported":
                service.Execute(new OrganizationRequest("PublishAllXml"));
                break;
        }
    }

    private static void Swallow(IOrganizationService service)
    {
        try
        {
            service.Create(new Entity("test_log") { ["test_name"] = new string('x', 101) });
        }
        catch (Exception problem) when (problem is not InvalidPluginExecutionException)
        {
            _ = problem.Message;
        }
    }

    /// <summary>Lists the names of the children of the row that the Target's parent names, with the parent's name.</summary>
    private static void Query(IPluginExecutionContext context, IOrganizationService service)
    {
        var target = (Entity)context.InputParameters["Target"];
        var query = new QueryExpression("test_item") { ColumnSet = new ColumnSet("test_name"), TopCount = 2 };
        query.Criteria.AddCondition("test_count", ConditionOperator.GreaterEqual, 2);
        query.AddOrder("test_count", OrderType.Descending);
        var link = query.AddLink("test_item", "test_parentid", "test_itemid");
        link.EntityAlias = "parent";
        link.Columns = new ColumnSet("test_name");
        link.LinkCriteria.AddCondition("test_itemid", ConditionOperator.Equal, target.GetAttributeValue<EntityReference>("test_parentid").Id);
        var names = string.Empty;
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            names += $"{row.GetAttributeValue<string>("test_name")}<{row.GetAttributeValue<AliasedValue>("parent.test_name").Value};";
        }

        target["test_stamp"] = names;
    }
}
