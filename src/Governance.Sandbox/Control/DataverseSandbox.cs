using System;
using Governance.Sandbox.Forms;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Governance.Sandbox.Control;

/// <summary>Builds the local Dataverse: an environment in memory behind the Web API and the control routes.</summary>
public static class DataverseSandbox
{
    private const long LargestRequest = 64 * 1024 * 1024;

    /// <summary>Imports the solution and maps all routes; the caller starts and disposes the application.</summary>
    /// <exception cref="ArgumentException">The address is not a loopback address.</exception>
    public static WebApplication Build(DataverseSandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Address.IsLoopback)
        {
            throw new ArgumentException($"The sandbox listens at loopback addresses only, not at {options.Address}. Use http://127.0.0.1.", nameof(options));
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(options.Address.ToString().TrimEnd('/'));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);
        builder.Services.AddSingleton(_ => Environment(options));
        var app = builder.Build();
        var environment = app.Services.GetRequiredService<DataverseEnvironment>();
        var changes = new ChangeTracker(environment);
        var faults = new RequestFaults();
        app.Use(faults.ApplyAsync);
        new WebApiEndpoint(environment, changes).Map(app);
        new PageEndpoints(environment).Map(app);
        ControlEndpoints.Map(app, environment, changes, faults);
        return app;
    }

    private static DataverseEnvironment Environment(DataverseSandboxOptions options)
    {
        var environment = new DataverseEnvironment(options.Clock);
        if (options.SolutionPath is { } path)
        {
            EnvironmentSetup.Import(environment, path, options.StepsDisabled);
        }

        return environment;
    }
}
