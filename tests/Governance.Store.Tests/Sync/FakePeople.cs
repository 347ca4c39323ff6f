using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Governance.Store.People;

namespace Governance.Store.Tests.Sync;

/// <summary>Confirmed links, by (tenant, system, scope, subject).</summary>
internal sealed class FakePeople : IPersonDirectory
{
    public Dictionary<(string Tenant, string System, string Scope, string Subject), string> Links { get; } = [];

    public ValueTask<string?> Find(string tenant, string system, string scope, string subject) =>
        ValueTask.FromResult(Links.GetValueOrDefault((tenant, system, scope, subject)));

    public ValueTask<string?> SubjectOf(string tenant, string personId, string system, string scope) =>
        ValueTask.FromResult<string?>(Links.FirstOrDefault(link => link.Value == personId
            && link.Key.Tenant == tenant && link.Key.System == system && link.Key.Scope == scope).Key.Subject);

    public ValueTask<string?> NameOf(string tenant, string personId) => ValueTask.FromResult<string?>(personId);
}
