using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The rows that a query found.</summary>
public sealed class EntityCollection
{
    public EntityCollection()
    {
    }

    public EntityCollection(IList<Entity> list)
    {
        Entities = new DataCollection<Entity>(list);
    }

    public DataCollection<Entity> Entities
    {
        get => field ??= new DataCollection<Entity>();
        set;
    }

    public string EntityName { get; set; }

    public bool MoreRecords { get; set; }

    public string PagingCookie { get; set; }

    public string MinActiveRowVersion { get; set; }

    public int TotalRecordCount { get; set; }

    public bool TotalRecordCountLimitExceeded { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
