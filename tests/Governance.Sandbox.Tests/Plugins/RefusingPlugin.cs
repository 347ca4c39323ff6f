using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Tests.Plugins;

/// <summary>Refuses a row whose name begins with its configuration.</summary>
public sealed class RefusingPlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory)
    {
        if (context.MessageName is "Delete" or "SetState" || NameIn(context).StartsWith(Configuration, StringComparison.Ordinal))
        {
            throw new InvalidPluginExecutionException($"Refused at stage {context.Stage} \"word for word\". [Test.Refused]");
        }
    }
}
