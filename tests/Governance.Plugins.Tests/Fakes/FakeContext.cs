using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>An operation in the main transaction, before the write.</summary>
internal sealed class FakeContext : IPluginExecutionContext
{
    public static readonly Guid Organization = new("0a6d5c2e-6f0e-4b67-9f9f-3f0f5b8f0c11");
    public static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    public int Stage { get; set; } = 20;

    public int Mode { get; set; }

    public int IsolationMode => 2;

    public int Depth { get; set; } = 1;

    public string MessageName { get; set; } = "Update";

    public string PrimaryEntityName { get; set; } = string.Empty;

    public Guid PrimaryEntityId { get; set; }

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; } = new();

    public ParameterCollection OutputParameters { get; } = new();

    public ParameterCollection SharedVariables { get; } = new();

    public Guid UserId { get; set; } = new("5b3a3c0e-9d38-4a52-8b2f-0d1d7a1c0001");

    public Guid InitiatingUserId { get; set; } = new("5b3a3c0e-9d38-4a52-8b2f-0d1d7a1c0001");

    public Guid BusinessUnitId => Guid.Empty;

    public Guid OrganizationId { get; set; } = Organization;

    public string OrganizationName => "sandbox";

    public EntityImageCollection PreEntityImages { get; } = new();

    public EntityImageCollection PostEntityImages { get; } = new();

    public EntityReference OwningExtension => new("sdkmessageprocessingstep", Guid.Empty);

    public Guid CorrelationId { get; } = Guid.NewGuid();

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => true;

    public Guid OperationId => Guid.Empty;

    public DateTime OperationCreatedOn { get; set; } = Now;

    public IPluginExecutionContext? ParentContext => null;
}
