using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Storage;

namespace Governance.Store.Hosts.Binding;

/// <summary>
/// Takes the codes that hosts send. The caller has proved which host it is. Thread-safe; codes are heard one after the
/// other, so that nobody gets more guesses by sending them at once.
/// </summary>
public sealed class HostBinder : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HostBindings bindings;
    private readonly HostAttempts attempts;
    private readonly DocumentReader documents;
    private readonly ICommandBus bus;
    private readonly TimeProvider clock;

    internal HostBinder(HostBindings bindings, HostAttempts attempts, DocumentReader documents, ICommandBus bus, TimeProvider clock) =>
        (this.bindings, this.attempts, this.documents, this.bus, this.clock) = (bindings, attempts, documents, bus, clock);

    /// <summary>Binds the host to the tenant whose code it sends.</summary>
    /// <param name="host">The kind of host.</param>
    /// <param name="scope">OrganizationId or cloudId.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="onlyTenant">The tenant that the code must be of, where the configuration names one.</param>
    /// <param name="enteredBy">The host's own account that entered the code, where the host names it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<BindingAnswer> BindAsync(
        string host, string scope, string? code, string? onlyTenant, string? enteredBy, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (attempts.IsExhausted(host, scope))
            {
                return new BindingAnswer(null, HostErrors.TooManyCodes());
            }

            var answer = await TryAsync(host, scope, HostCode.DigestOf(code), onlyTenant, enteredBy);
            if (answer.IsBadCode)
            {
                attempts.Note(host, scope);
            }

            return answer;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<BindingAnswer> TryAsync(string host, string scope, string? digest, string? onlyTenant, string? enteredBy)
    {
        // INVARIANT: whoever has no good code learns nothing, not even whether a host is bound.
        if (digest is null || bindings.TenantOfUnused(digest) is not { } tenant || (onlyTenant is not null && onlyTenant != tenant)
            || documents.Find<HostCodeState>(tenant, HostCodeStreams.NameOf(digest))?.IsGoodFor(host, clock.GetUtcNow()) != true)
        {
            return new BindingAnswer(null, HostErrors.CodeUnknown());
        }

        if (bindings.HolderOf(host, scope) is { } holder && holder != tenant)
        {
            return new BindingAnswer(null, HostErrors.BoundElsewhere(host));
        }

        // Once begun it is not broken off: whoever stops waiting may ask again, and is told.
        var result = await bus.Submit(
            new BindHost
            {
                Tenant = tenant,
                CommandId = "bind:" + Guid.NewGuid().ToString("N"),
                Actor = Actor.Sync,
                Host = host,
                Scope = scope,
                Digest = digest,
                EnteredBy = enteredBy,
            },
            CancellationToken.None);
        return result.Succeeded
            ? new BindingAnswer(tenant, null)
            : new BindingAnswer(null, new Problem(result.Outcome, result.Code!, result.Detail!));
    }
}
