using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Pipeline;

/// <summary>The operation that a plug-in judges, as far as it may look at it.</summary>
internal sealed class Operation
{
    /// <summary>The alias under which every step registers its image.</summary>
    public const string PreImageName = "PreImage";

    private readonly IPluginExecutionContext context;
    private readonly IOrganizationServiceFactory services;
    private readonly EntityReference row;

    public Operation(
        IPluginExecutionContext context,
        IOrganizationServiceFactory services,
        EntityReference row,
        Entity target,
        Entity? preImage)
    {
        this.context = context;
        this.services = services;
        this.row = row;
        Target = target;
        PreImage = preImage;
    }

    /// <summary>What is written; empty for messages that write no columns by name.</summary>
    public Entity Target { get; }

    /// <summary>The row before, where the step asks for it.</summary>
    public Entity? PreImage { get; }

    public bool IsCreate => context.MessageName == "Create";

    public bool IsUpdate => context.MessageName == "Update";

    public string Table => context.PrimaryEntityName;

    /// <summary>The row's id; on Create the one given by the client, as the row's id or in its key column, or by the platform.</summary>
    public Guid RowId
    {
        get
        {
            if (row.Id != Guid.Empty)
            {
                return row.Id;
            }

            return Target.Attributes.TryGetValue(Table + "id", out var key) && key is Guid id ? id : context.PrimaryEntityId;
        }
    }

    public Guid OrganizationId => context.OrganizationId;

    /// <summary>Whoever began the operation. INVARIANT: authority is judged by this one only.</summary>
    public Guid InitiatingUserId => context.InitiatingUserId;

    /// <summary>Whether the operation runs for somebody other than the one who began it.</summary>
    public bool IsOnBehalfOfAnother => context.UserId != context.InitiatingUserId;

    /// <summary>The operation's own time; the only clock here.</summary>
    public DateTimeOffset Now => new(DateTime.SpecifyKind(context.OperationCreatedOn, DateTimeKind.Utc));

    /// <summary>A choice among the message's parameters, or null.</summary>
    public int? Choice(string parameter) =>
        context.InputParameters.Contains(parameter) ? (context.InputParameters[parameter] as OptionSetValue)?.Value : null;

    /// <summary>Reads as the system: what is true of a row does not depend on who may see it.</summary>
    public IOrganizationService OpenService() => services.CreateOrganizationService(null);
}
