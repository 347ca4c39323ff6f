using System;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Forms;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.WebApi;

/// <summary>Finds out who calls: the bearer token's user, or the one whom he impersonates by a header.</summary>
internal sealed class CallerResolver(DataverseEnvironment environment)
{
    /// <summary>The caller, or null when no valid token came along.</summary>
    public Caller? Resolve(IHeaderDictionary headers)
    {
        return environment.Tokens.Resolve(headers.Authorization.ToString()) is { } user ? For(user, headers) : null;
    }

    /// <summary>The caller of a page's request: the bearer token's user, or who is signed in on the page that asks.</summary>
    public Caller? Resolve(HttpRequest request)
    {
        if (request.Headers.Authorization.Count > 0 || environment.Sessions.UserOf(request) is not { } user)
        {
            return Resolve(request.Headers);
        }

        SameOrigin.Demand(request);
        return For(user, request.Headers);
    }

    private Caller For(Guid user, IHeaderDictionary headers)
    {
        DemandEnabled(user);
        return Impersonated(headers) is { } other && other != user ? Impersonate(user, other) : new Caller(user);
    }

    /// <summary>Whether custom steps are to be skipped; only holders of the privilege may ask for it.</summary>
    public bool Bypass(Caller caller, IHeaderDictionary headers)
    {
        var plugins = headers["MSCRM.BypassCustomPluginExecution"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase);
        var logic = headers["MSCRM.BypassBusinessLogicExecution"].ToString().Contains("CustomSync", StringComparison.OrdinalIgnoreCase);
        foreach (var privilege in new[] { plugins ? AccessControl.BypassPlugins : null, logic ? AccessControl.BypassLogic : null }.OfType<string>())
        {
            if (!environment.Users.Holds(caller.DelegateId ?? caller.UserId, privilege))
            {
                throw PlatformErrors.MissingPrivilege(caller.UserId, privilege);
            }
        }

        return plugins || logic;
    }

    private Caller Impersonate(Guid user, Guid other)
    {
        if (!environment.Users.Holds(user, AccessControl.ActOnBehalf))
        {
            throw PlatformErrors.CannotImpersonate();
        }

        DemandEnabled(other);
        return new Caller(other, user, BothMustHold: true);
    }

    private void DemandEnabled(Guid user)
    {
        var row = environment.Read(() => environment.Rows.Find("systemuser", user));
        if (row is null || row["isdisabled"] is true)
        {
            throw PlatformErrors.UserDisabled(user);
        }
    }

    private Guid? Impersonated(IHeaderDictionary headers)
    {
        if (headers.TryGetValue("MSCRMCallerID", out var callerId))
        {
            return Id(callerId.ToString());
        }

        if (!headers.TryGetValue("CallerObjectId", out var objectId))
        {
            return null;
        }

        var wanted = Id(objectId.ToString());
        var row = environment.Read(() => environment.Rows.All("systemuser").FirstOrDefault(row => Values.Same(row["azureactivedirectoryobjectid"], wanted)));
        return row?.Id ?? throw PlatformErrors.UserDisabled(wanted);
    }

    private static Guid Id(string text) =>
        Guid.TryParse(text, out var id) ? id : throw new PlatformException(400, PlatformErrors.InvalidArgument, $"'{text}' is no id of a user.");
}
