using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>Runs a plug-in as the platform does and says how it ended.</summary>
internal sealed class FakeHost : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    public FakeContext Context { get; } = new();

    public FakeDataverse Dataverse { get; } = new();

    public List<string> Traces { get; } = [];

    /// <summary>The users for whom a service was opened; null stands for the system.</summary>
    public List<Guid?> OpenedFor { get; } = [];

    public bool OffersContext { get; set; } = true;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IPluginExecutionContext))
        {
            return OffersContext ? Context : null;
        }

        return serviceType == typeof(IOrganizationServiceFactory) || serviceType == typeof(ITracingService) ? this : null;
    }

    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        OpenedFor.Add(userId);
        return Dataverse;
    }

    public void Trace(string format, params object[] args) => Traces.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

    /// <summary>An operation on a row, with its columns.</summary>
    public FakeHost On(string message, string table, Guid id, params (string Column, object? Value)[] columns)
    {
        Context.MessageName = message;
        Context.PrimaryEntityName = table;
        Context.PrimaryEntityId = id;
        Context.InputParameters.Clear();
        if (message is "Create" or "Update")
        {
            var target = new Entity(table, id);
            foreach (var (column, value) in columns)
            {
                target[column] = value;
            }

            Context.InputParameters["Target"] = target;
        }
        else
        {
            Context.InputParameters[message == "Delete" ? "Target" : "EntityMoniker"] = new EntityReference(table, id);
        }

        return this;
    }

    public FakeHost Before(params (string Column, object? Value)[] columns)
    {
        var image = new Entity(Context.PrimaryEntityName, Context.PrimaryEntityId);
        foreach (var (column, value) in columns)
        {
            image[column] = value;
        }

        Context.PreEntityImages["PreImage"] = image;
        return this;
    }

    /// <summary>The refusal's text, or null when the operation passed.</summary>
    public string? Run(IPlugin plugin)
    {
        try
        {
            plugin.Execute(this);
            return null;
        }
        catch (InvalidPluginExecutionException refusal)
        {
            return refusal.Message;
        }
    }
}
