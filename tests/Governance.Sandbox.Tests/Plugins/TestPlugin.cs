using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Tests.Plugins;

/// <summary>What the test plug-ins share: the context and the services.</summary>
public abstract class TestPlugin(string configuration) : IPlugin
{
    protected string Configuration => configuration;

    public void Execute(IServiceProvider serviceProvider)
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        Run(context, factory);
    }

    protected abstract void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory);

    protected static string NameIn(IPluginExecutionContext context) =>
        context.InputParameters.TryGetValue("Target", out var target) && target is Entity entity
            ? entity.GetAttributeValue<string>("test_name") ?? string.Empty
            : string.Empty;
}
