using System;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Reads and writes rows on behalf of one user.</summary>
public interface IOrganizationService
{
    public Guid Create(Entity entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet);

    public void Update(Entity entity);

    public void Delete(string entityName, Guid id);

    public OrganizationResponse Execute(OrganizationRequest request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    public EntityCollection RetrieveMultiple(QueryBase query);
}
