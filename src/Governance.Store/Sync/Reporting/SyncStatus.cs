using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Store.Sync.Reporting;

/// <summary>How the sync with each host goes, for the status route. Thread-safe; kept in memory only.</summary>
public sealed class SyncStatus
{
    private readonly ConcurrentDictionary<(string Tenant, string Host, string Scope), HostStatus> hosts = new();
    private readonly ConcurrentDictionary<(string Tenant, string Host, string Kind, string Id), KeptItem> kept = new();

    /// <summary>A sweep went through.</summary>
    public void Swept(string tenant, string host, string scope, DateTimeOffset at) =>
        hosts[(tenant, host, scope)] = new HostStatus(host, scope, at, null, null);

    /// <summary>A sweep failed; the last success stays known.</summary>
    public void Failed(string tenant, string host, string scope, DateTimeOffset at, string problem) =>
        hosts.AddOrUpdate(
            (tenant, host, scope),
            _ => new HostStatus(host, scope, null, at, problem),
            (_, known) => known with { FailedAt = at, Problem = problem });

    /// <summary>Forgets the tenant's other hosts of the kind: those were released.</summary>
    public void KeepOnly(string tenant, string host, IReadOnlyCollection<string> scopes)
    {
        foreach (var key in hosts.Keys.Where(key => key.Tenant == tenant && key.Host == host && !scopes.Contains(key.Scope)))
        {
            hosts.TryRemove(key, out _);
        }
    }

    /// <summary>Something could not be shown in a host.</summary>
    public void Keep(string tenant, string host, string kind, string id, string reason) =>
        kept[(tenant, host, kind, id)] = new KeptItem(host, kind, id, reason);

    /// <summary>It is shown now.</summary>
    public void Delivered(string tenant, string host, string kind, string id) =>
        kept.TryRemove((tenant, host, kind, id), out _);

    /// <summary>The hosts of a tenant.</summary>
    public IReadOnlyList<HostStatus> Hosts(string tenant) =>
        [.. hosts.Where(entry => entry.Key.Tenant == tenant).Select(entry => entry.Value).OrderBy(host => host.Host, StringComparer.Ordinal)];

    /// <summary>What a host has refused so far.</summary>
    public IReadOnlyList<KeptItem> Kept(string tenant) =>
        [.. kept.Where(entry => entry.Key.Tenant == tenant).Select(entry => entry.Value).OrderBy(item => item.Id, StringComparer.Ordinal)];
}
