using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Http;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Sync.Environments;

/// <summary>
/// Lets a sweep into an environment that is bound to its tenant, and binds one in which an administrator has entered a
/// code. Until then the environment is asked who it is and for the code, and nothing else. Thread-safe.
/// </summary>
internal sealed partial class EnvironmentProof(IHostBindings bindings, HostBinder binder, ILogger<EnvironmentProof> logger)
{
    // A code that was refused never becomes good. Sending it at every look would use up the tries of the next one.
    private readonly ConcurrentDictionary<string, string> refused = new(StringComparer.Ordinal);

    /// <summary>Returns when the environment is bound to the tenant that the configuration names.</summary>
    /// <exception cref="HostException">It is another environment, or is not bound; the message says what to do.</exception>
    public async Task DemandAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        await environment.ProveAsync(cancellation);
        if (await bindings.TenantOf(HostKinds.Dataverse, environment.Scope) != environment.Tenant)
        {
            await BindAsync(environment, cancellation);
        }
    }

    private async Task BindAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        // What answered at this address a month ago need not be what answers now.
        await environment.ProveAnewAsync(cancellation);
        if (await TenantCode.ReadAsync(environment.Client, cancellation) is not { } code)
        {
            throw NotBound($"Ask the store for a code (POST /api/v1/hosts/codes) and enter it there as the environment variable {TenantCode.Variable}.");
        }

        if (refused.TryGetValue(environment.Scope, out var known) && known == code)
        {
            throw NotBound($"The code in {TenantCode.Variable} is not good: it was mistyped, used, has expired, or was made for something else. Enter a new one.");
        }

        var answer = await binder.BindAsync(HostKinds.Dataverse, environment.Scope, code, environment.Tenant, enteredBy: null, cancellation);
        if (answer.Refusal is not { } refusal)
        {
            refused.TryRemove(environment.Scope, out _);
            LogBound(environment.Scope, environment.Tenant);
            return;
        }

        if (answer.IsBadCode)
        {
            refused[environment.Scope] = code;
        }

        throw NotBound($"{refusal.Detail} [{refusal.Code}]");
    }

    private static HostException NotBound(string whatToDo) => new(
        "Dataverse.NotBound", 0, $"This environment is not bound to the tenant, so nothing is read or written there. {whatToDo}");

    [LoggerMessage(Level = LogLevel.Information, Message = "The environment {Environment} is bound to {Tenant}")]
    private partial void LogBound(string environment, string tenant);
}
