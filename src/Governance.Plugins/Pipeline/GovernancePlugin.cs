using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Pipeline;

/// <summary>
/// What all plug-ins share: the step is checked against what the plug-in is made for, a refusal becomes the platform's exception,
/// and so does a fault. Stateless, so one instance may serve many operations at once.
/// </summary>
public abstract class GovernancePlugin : IPlugin
{
    private protected GovernancePlugin()
    {
    }

    private protected abstract StepShape[] Steps { get; }

    /// <summary>Lets the operation pass, or ends it.</summary>
    /// <param name="serviceProvider">The platform's services for this run.</param>
    /// <exception cref="InvalidPluginExecutionException">The operation is refused; the message says why.</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider?.GetService(typeof(IPluginExecutionContext)) is not IPluginExecutionContext context
            || serviceProvider.GetService(typeof(IOrganizationServiceFactory)) is not IOrganizationServiceFactory services)
        {
            throw new InvalidPluginExecutionException(PipelineRefusals.StepMismatch.Text);
        }

        var trace = serviceProvider.GetService(typeof(ITracingService)) as ITracingService;
        var refusal = JudgeWithoutFault(context, services, trace);
        trace?.Trace(
            "{0}: {1} of {2} {3} begun by {4}: {5}",
            GetType().Name,
            context.MessageName,
            context.PrimaryEntityName,
            context.PrimaryEntityId,
            context.InitiatingUserId,
            refusal is null ? "passed" : refusal.Text);
        if (refusal is not null)
        {
            throw new InvalidPluginExecutionException(refusal.Text);
        }
    }

    /// <summary>Null lets the operation pass.</summary>
    private protected abstract Refusal? Judge(Operation operation);

    private Refusal? JudgeWithoutFault(IPluginExecutionContext context, IOrganizationServiceFactory services, ITracingService? trace)
    {
        try
        {
            var operation = Find(context, services);
            return operation is null ? PipelineRefusals.StepMismatch : Judge(operation);
        }
#pragma warning disable CA1031 // INVARIANT: whatever goes wrong refuses; this is the one place where faults are mapped.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            trace?.Trace("{0}", fault);
            return PipelineRefusals.Fault(context.CorrelationId);
        }
    }

    private Operation? Find(IPluginExecutionContext context, IOrganizationServiceFactory services)
    {
        foreach (var step in Steps)
        {
            var operation = step.Read(context, services);
            if (operation is not null)
            {
                return operation;
            }
        }

        return null;
    }
}
