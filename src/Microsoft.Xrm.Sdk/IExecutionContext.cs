using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>The operation that is being carried out.</summary>
public interface IExecutionContext
{
    public int Mode { get; }

    public int IsolationMode { get; }

    public int Depth { get; }

    public string MessageName { get; }

    public string PrimaryEntityName { get; }

    public Guid? RequestId { get; }

    public string SecondaryEntityName { get; }

    public ParameterCollection InputParameters { get; }

    public ParameterCollection OutputParameters { get; }

    public ParameterCollection SharedVariables { get; }

    public Guid UserId { get; }

    public Guid InitiatingUserId { get; }

    public Guid BusinessUnitId { get; }

    public Guid OrganizationId { get; }

    public string OrganizationName { get; }

    public Guid PrimaryEntityId { get; }

    public EntityImageCollection PreEntityImages { get; }

    public EntityImageCollection PostEntityImages { get; }

    public EntityReference OwningExtension { get; }

    public Guid CorrelationId { get; }

    public bool IsExecutingOffline { get; }

    public bool IsOfflinePlayback { get; }

    public bool IsInTransaction { get; }

    public Guid OperationId { get; }

    public DateTime OperationCreatedOn { get; }
}
