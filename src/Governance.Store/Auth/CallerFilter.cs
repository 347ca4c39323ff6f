using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.Auth;

/// <summary>Finds out who calls, and that every POST carries an idempotency key, before a route sees the request.</summary>
internal sealed class CallerFilter(CallerResolver resolver, IStandings standings) : IEndpointFilter
{
    public const string KeyHeader = "Idempotency-Key";
    private static readonly object CallerKey = new();

    public static Caller Of(HttpContext context) => (Caller)context.Items[CallerKey]!;

    /// <summary>The caller's own key: hashed with the caller, it meets neither another caller's nor an id of the sync.</summary>
    public static string CommandIdOf(HttpContext context) => ApiCommandId.Of(Of(context).Actor.Subject, context.Request.Headers[KeyHeader].ToString());

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (await resolver.Resolve(context.HttpContext.User) is not { } caller)
        {
            return ProblemResult.Of(AuthErrors.TenantUnknown());
        }

        if (caller.Actor.Subject.Length == 0)
        {
            return ProblemResult.Of(AuthErrors.SubjectMissing());
        }

        // INVARIANT: who has left neither changes nor reads anything.
        var (person, left) = caller.Actor.PersonId is { } claimed ? standings.Of(caller.Tenant, claimed) : (null, null);
        if (left is not null)
        {
            return ProblemResult.Of(left);
        }

        caller = caller with { Actor = caller.Actor with { PersonId = person } };
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            var key = context.HttpContext.Request.Headers[KeyHeader];
            if (key.Count != 1 || !CommandIds.IsValid(key[0]))
            {
                return ProblemResult.Of(key.Count == 0 ? RequestErrors.KeyMissing() : CommandErrors.BadCommandId());
            }
        }

        context.HttpContext.Items[CallerKey] = caller;
        return await next(context);
    }
}
