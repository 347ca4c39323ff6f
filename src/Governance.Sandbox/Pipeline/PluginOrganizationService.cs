using System;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;
using Governance.Sandbox.Steps;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Sandbox.Pipeline;

/// <summary>The organization service inside a plug-in: it takes part in the transaction of the operation.</summary>
internal sealed class PluginOrganizationService(DataverseEnvironment environment, PluginContext context, Caller caller) : IOrganizationService
{
    private Session Session => context.Operation.Session;

    public Guid Create(Entity entity) => Write(() => environment.Operations.Create(Session, caller, context, Copy(entity)));

    public void Update(Entity entity) => Write(() => environment.Operations.Update(Session, caller, context, Copy(entity), null));

    public void Delete(string entityName, Guid id) => Write(() => environment.Operations.Delete(Session, caller, context, entityName, id));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        DemandTransaction();
        return environment.Reader.Retrieve(caller, entityName, id, columnSet);
    }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        DemandTransaction();
        return environment.Reader.RetrieveMultiple(caller, query);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        switch (request.RequestName)
        {
            case Messages.Create:
                return Answer(new CreateResponse(), "id", Create((Entity)request["Target"]));
            case Messages.Update:
                Update((Entity)request["Target"]);
                return new UpdateResponse();
            case Messages.Delete:
                var target = (EntityReference)request["Target"];
                Delete(target.LogicalName, target.Id);
                return new DeleteResponse();
            case "Retrieve":
                var row = (EntityReference)request["Target"];
                return Answer(new RetrieveResponse(), "Entity", Retrieve(row.LogicalName, row.Id, (ColumnSet)request["ColumnSet"]));
            case "RetrieveMultiple":
                return Answer(new RetrieveMultipleResponse(), "EntityCollection", RetrieveMultiple((QueryBase)request["Query"]));
            case Messages.SetState or Messages.SetStateDynamicEntity:
                Write(() => environment.Operations.SetState(
                    Session,
                    caller,
                    context,
                    request.RequestName,
                    (EntityReference)request["EntityMoniker"],
                    ((OptionSetValue)request["State"]).Value,
                    ((OptionSetValue)request["Status"]).Value));
                return new OrganizationResponse { ResponseName = request.RequestName };
            default:
                throw PlatformErrors.NotSupported($"the request {request.RequestName} in a plug-in");
        }
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw PlatformErrors.NotSupported("Associate in a plug-in");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw PlatformErrors.NotSupported("Disassociate in a plug-in");

    /// <summary>The pipeline works on a copy, as it does where the service is reached over a wire.</summary>
    private static Entity Copy(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id);
        foreach (var (name, value) in entity.Attributes)
        {
            copy[name] = value;
        }

        return copy;
    }

    private static OrganizationResponse Answer(OrganizationResponse response, string name, object value)
    {
        response.Results[name] = value;
        return response;
    }

    private void Write(Action write) => Write(() =>
    {
        write();
        return true;
    });

    /// <summary>Outside the transaction each call is one of its own; inside, a failure dooms the whole.</summary>
    private T Write<T>(Func<T> write)
    {
        DemandTransaction();
        var outside = Session.OutsideTransaction;
        Session.OutsideTransaction = false;
        var done = false;
        try
        {
            var result = write();
            done = true;
            return result;
        }
        finally
        {
            Session.OutsideTransaction = outside;
            if (!outside)
            {
                Session.Doomed |= !done;
            }
            else if (done)
            {
                environment.Rows.Commit();
            }
            else
            {
                environment.Rows.Rollback();
            }
        }
    }

    private void DemandTransaction()
    {
        if (Session.Doomed)
        {
            throw PlatformErrors.Doomed();
        }
    }
}
