using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Tests.Plugins;

/// <summary>Changes the Target: takes the secret away and notes that it was there.</summary>
public sealed class StampingPlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory)
    {
        var target = (Entity)context.InputParameters["Target"];
        var order = target.GetAttributeValue<string>("test_stamp");
        target["test_stamp"] = order is null ? Configuration : $"{order},{Configuration}";
        target.Attributes.Remove("test_stripped");
    }
}
