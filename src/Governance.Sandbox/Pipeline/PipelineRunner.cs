using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Steps;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>Runs the steps of an operation around its core: 10 outside the transaction, then 20, the core and 40 within it.</summary>
internal sealed class PipelineRunner(DataverseEnvironment environment)
{
    private const int DeepestOperation = 8;

    /// <param name="prepare">What the platform does between stages 10 and 20: it checks privileges and stamps its own columns.</param>
    public void Run(Operation operation, Action prepare, Action core)
    {
        if (operation.Depth > DeepestOperation)
        {
            throw PlatformErrors.TooDeep();
        }

        var before = environment.Rows.Find(operation.Table.LogicalName, operation.Id);
        RunOutside(operation, before);
        prepare();
        RunStage(operation, PipelineStage.PreOperation, before);
        core();
        RunStage(operation, PipelineStage.PostOperation, before);
    }

    private void RunOutside(Operation operation, Row? before)
    {
        var outside = operation.Parent is null && !environment.Rows.HasPending;
        operation.Session.OutsideTransaction = outside;
        try
        {
            RunStage(operation, PipelineStage.PreValidation, before);
        }
        finally
        {
            operation.Session.OutsideTransaction = false;
        }
    }

    private void RunStage(Operation operation, PipelineStage stage, Row? before)
    {
        if (operation.Session.Bypass)
        {
            return;
        }

        var steps = environment.Steps.For(operation.Message, operation.Table.LogicalName, stage, IsEnabled);
        foreach (var step in steps.Where(step => step.Wants(operation.Changed)))
        {
            var context = Context(operation, step, before);
            if (step.Asynchronous)
            {
                operation.Session.Afterwards.Add(() => Execute(step, context));
            }
            else
            {
                Execute(step, context);
            }
        }
    }

    /// <summary>An administrator switches a step off by the state of its row.</summary>
    private bool IsEnabled(Step step) => environment.Rows.Find(StepRows.Table, step.Id)?[SystemColumns.State] is 0;

    private PluginContext Context(Operation operation, Step step, Row? before)
    {
        var context = new PluginContext(operation, step, environment.Identity);
        foreach (var image in step.Images)
        {
            if (image.Pre && before is not null)
            {
                context.PreEntityImages[image.Alias] = Copy(operation, before, image.Columns);
            }

            if (image.Post && step.Stage == PipelineStage.PostOperation && environment.Rows.Find(operation.Table.LogicalName, operation.Id) is { } after)
            {
                context.PostEntityImages[image.Alias] = Copy(operation, after, image.Columns);
            }
        }

        return context;
    }

    private static Entity Copy(Operation operation, Row row, IReadOnlyList<string> columns) =>
        SdkValues.ToEntity(operation.Table, row, column => columns.Count == 0 || columns.Contains(column.LogicalName));

    private void Execute(Step step, PluginContext context)
    {
        var plugin = environment.Plugins.For(step);
        try
        {
            plugin.Execute(new PluginServices(context, environment));
        }
        catch (Exception problem) when (problem is not (InvalidPluginExecutionException or PlatformException))
        {
            throw new PlatformException(
                500,
                "0x80040224",
                $"An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): {plugin.GetType().FullName}: {problem.GetType().FullName}: {problem.Message}");
        }
    }
}
