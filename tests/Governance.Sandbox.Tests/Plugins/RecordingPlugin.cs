using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Tests.Plugins;

/// <summary>Writes a log row about what it saw, as the system.</summary>
public sealed class RecordingPlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory)
    {
        var seen = new SortedDictionary<string, object?>(System.StringComparer.Ordinal)
        {
            ["message"] = context.MessageName,
            ["table"] = context.PrimaryEntityName,
            ["stage"] = context.Stage,
            ["depth"] = context.Depth,
            ["id"] = context.PrimaryEntityId,
            ["user"] = context.UserId,
            ["initiating"] = context.InitiatingUserId,
            ["inTransaction"] = context.IsInTransaction,
            ["correlation"] = context.CorrelationId,
            ["inputs"] = context.InputParameters.Keys.Order().ToArray(),
            ["attributes"] = context.InputParameters.TryGetValue("Target", out var target) && target is Entity entity ? Show(entity) : null,
            ["pre"] = context.PreEntityImages.ToDictionary(image => image.Key, image => Show(image.Value)),
            ["post"] = context.PostEntityImages.ToDictionary(image => image.Key, image => Show(image.Value)),
        };
        factory.CreateOrganizationService(null).Create(new Entity("test_log")
        {
            ["test_name"] = Configuration,
            ["test_text"] = JsonSerializer.Serialize(seen),
        });
    }

    private static Dictionary<string, string?> Show(Entity entity) => entity.Attributes.ToDictionary(
        pair => pair.Key,
        pair => pair.Value switch
        {
            null => null,
            OptionSetValue option => $"option {option.Value}",
            Money money => $"money {money.Value}",
            EntityReference reference => $"{reference.LogicalName} {reference.Id}",
            _ => pair.Value.ToString(),
        });
}
