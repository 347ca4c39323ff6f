using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>The service provider that a plug-in is handed.</summary>
internal sealed class PluginServices(PluginContext context, DataverseEnvironment environment) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IPluginExecutionContext) || serviceType == typeof(IExecutionContext))
        {
            return context;
        }

        if (serviceType == typeof(IOrganizationServiceFactory))
        {
            return this;
        }

        return serviceType == typeof(ITracingService) ? environment.Traces : null;
    }

    /// <summary>Null is the platform's own user; an empty id is the user of the context.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var acting = userId switch
        {
            null => Security.Caller.System,
            { } id when id == Guid.Empty || id == context.UserId => context.Operation.Caller,
            { } id => new Security.Caller(id, context.UserId),
        };
        return new PluginOrganizationService(environment, context, acting);
    }
}
