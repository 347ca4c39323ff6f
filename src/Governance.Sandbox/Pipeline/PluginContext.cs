using System;
using Governance.Sandbox.Steps;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>What a plug-in sees of the operation that it runs in.</summary>
internal sealed class PluginContext(Operation operation, Step step, EnvironmentIdentity identity) : IPluginExecutionContext
{
    public int Mode => step.Asynchronous ? 1 : 0;

    public int IsolationMode => 2;

    public int Depth => operation.Depth;

    public string MessageName => operation.Message;

    public string PrimaryEntityName => operation.Table.LogicalName;

    public Guid? RequestId => operation.Session.CorrelationId;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters => operation.Inputs;

    public ParameterCollection OutputParameters => operation.Outputs;

    public ParameterCollection SharedVariables => operation.Shared;

    public Guid UserId => operation.Caller.UserId;

    public Guid InitiatingUserId => operation.InitiatingUserId;

    public Guid BusinessUnitId => identity.BusinessUnitId;

    public Guid OrganizationId => identity.OrganizationId;

    public string OrganizationName => identity.OrganizationName;

    public Guid PrimaryEntityId => operation.Id;

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public EntityReference OwningExtension { get; } = new("sdkmessageprocessingstep", step.Id) { Name = step.Name };

    public Guid CorrelationId => operation.Session.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; } = !operation.Session.OutsideTransaction && !step.Asynchronous;

    public Guid OperationId => operation.OperationId;

    public DateTime OperationCreatedOn => operation.Session.StartedOn;

    public int Stage => (int)step.Stage;

    public IPluginExecutionContext? ParentContext => operation.Parent;

    /// <summary>The operation that this context belongs to.</summary>
    public Operation Operation => operation;
}
