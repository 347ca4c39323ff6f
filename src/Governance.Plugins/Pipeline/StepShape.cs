using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Pipeline;

/// <summary>A step for which a plug-in is made: message, tables, and what the operation must bring.</summary>
internal sealed class StepShape
{
    private const int PreOperation = 20;
    private const int Synchronous = 0;
    private readonly string message;
    private readonly string[] tables;
    private readonly string parameter;
    private readonly bool hasPreImage;

    private StepShape(string message, string[] tables, string parameter, bool hasPreImage)
    {
        this.message = message;
        this.tables = tables;
        this.parameter = parameter;
        this.hasPreImage = hasPreImage;
    }

    /// <summary>Create of a row.</summary>
    public static StepShape Create(params string[] tables) => new("Create", tables, "Target", hasPreImage: false);

    /// <summary>Update of a row, with the image of the row before.</summary>
    public static StepShape Update(params string[] tables) => new("Update", tables, "Target", hasPreImage: true);

    /// <summary>Delete of a row.</summary>
    public static StepShape Delete(bool withPreImage, params string[] tables) => new("Delete", tables, "Target", withPreImage);

    /// <summary>The deprecated messages that change a row's state.</summary>
    public static StepShape[] SetState(bool withPreImage, params string[] tables) =>
    [
        new("SetState", tables, "EntityMoniker", withPreImage),
        new("SetStateDynamicEntity", tables, "EntityMoniker", withPreImage),
    ];

    /// <summary>The operation as the plug-in sees it, or null when the step is registered otherwise than it is made for.</summary>
    public Operation? Read(IPluginExecutionContext context, IOrganizationServiceFactory services)
    {
        if (context.MessageName != message
            || Array.IndexOf(tables, context.PrimaryEntityName) < 0
            || context.Stage != PreOperation
            || context.Mode != Synchronous
            || !context.InputParameters.Contains(parameter))
        {
            return null;
        }

        var subject = context.InputParameters[parameter];
        var target = subject as Entity;
        var reference = target?.ToEntityReference() ?? subject as EntityReference;
        if (reference is null || reference.LogicalName != context.PrimaryEntityName || (target is null && message is "Create" or "Update"))
        {
            return null;
        }

        Entity? preImage = null;
        if (hasPreImage)
        {
            preImage = context.PreEntityImages.Contains(Operation.PreImageName) ? context.PreEntityImages[Operation.PreImageName] : null;
            if (preImage is null || preImage.LogicalName != context.PrimaryEntityName)
            {
                return null;
            }
        }

        return new Operation(context, services, reference, target ?? new Entity(reference.LogicalName, reference.Id), preImage);
    }
}
