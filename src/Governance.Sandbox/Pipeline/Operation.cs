using System;
using System.Collections.Generic;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>One message on its way through the pipeline.</summary>
internal sealed class Operation(Session session, string message, TableDefinition table, Caller caller, PluginContext? parent)
{
    public Session Session => session;

    public string Message => message;

    public TableDefinition Table => table;

    public Caller Caller => caller;

    /// <summary>The plug-in's context from which this operation was called, if one did.</summary>
    public PluginContext? Parent => parent;

    public int Depth { get; } = (parent?.Depth ?? 0) + 1;

    public Guid OperationId { get; } = Guid.NewGuid();

    /// <summary>Who set the chain of operations going.</summary>
    public Guid InitiatingUserId => parent?.InitiatingUserId ?? caller.UserId;

    /// <summary>The row; empty in a Create that names no id, until the row is there.</summary>
    public Guid Id { get; set; }

    /// <summary>The columns that the caller sent, for filtering.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    public ParameterCollection Inputs { get; } = [];

    public ParameterCollection Outputs { get; } = [];

    public ParameterCollection Shared { get; } = [];

    /// <summary>The columns of the Target that this message writes.</summary>
    public Entity Target => (Entity)Inputs["Target"];
}
