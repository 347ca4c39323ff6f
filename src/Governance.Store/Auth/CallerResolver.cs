using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Configuration;

namespace Governance.Store.Auth;

/// <summary>From a verified token to tenant, person and roles. The tenant comes from the token only.</summary>
internal sealed class CallerResolver(StoreOptions options, IIdentities people)
{
    public async ValueTask<Caller?> Resolve(ClaimsPrincipal user)
    {
        var tid = user.FindFirstValue("tid");
        var tenant = string.IsNullOrEmpty(tid) ? null : options.Tenants.FirstOrDefault(known => string.Equals(KeyOf(known), tid, StringComparison.OrdinalIgnoreCase));
        if (tenant is null)
        {
            return null;
        }

        var oid = user.FindFirstValue("oid");
        var person = options.Sandbox ? user.FindFirstValue("person") : null;
        if (person is null && oid is not null)
        {
            person = await people.Find(tenant.Id, "entra", tid!, oid);
        }

        var roles = user.FindAll("roles").Select(claim => claim.Value).Where(role => role != "service").ToList();
        return new Caller(tenant.Id, new Actor { Subject = SubjectOf(user, oid), PersonId = person, Via = "api", Roles = roles });
    }

    /// <summary>Somebody signed in, or an application: a token without an object id, one that says so, or one whose subject is the object itself.</summary>
    private string SubjectOf(ClaimsPrincipal user, string? oid)
    {
        var sub = user.FindFirstValue("sub");
        var name = string.IsNullOrEmpty(oid) ? sub : oid;
        if (string.IsNullOrEmpty(name))
        {
            return string.Empty;
        }

        var application = !options.Sandbox && (string.IsNullOrEmpty(oid) || oid == sub || user.FindFirstValue("idtyp") == "app");
        return application ? "app:" + name : Actor.ApiSubject(name);
    }

    internal static string KeyOf(TenantOptions tenant) => tenant.EntraTenantId.Length == 0 ? tenant.Id : tenant.EntraTenantId;
}
