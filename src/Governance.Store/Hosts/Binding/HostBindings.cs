using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Configuration;
using Governance.Store.Storage;

namespace Governance.Store.Hosts.Binding;

/// <summary><see cref="IHostBindings"/> from the committed projections.</summary>
internal sealed class HostBindings(Database database, DocumentReader documents, StoreOptions options) : IHostBindings
{
    // The name stands in the text, not among the parameters: the index over it serves only a query that names it.
    private const string TenantOfBinding = $"SELECT tenant FROM lookups WHERE name='{HostBindingStreams.BindingIndex}' AND key=@key";
    private const string TenantOfCode = $"SELECT tenant FROM lookups WHERE name='{HostCodeStreams.CodeIndex}' AND key=@key";

    /// <inheritdoc/>
    public Task<string?> TenantOf(string host, string scope) => Task.FromResult(Served(TenantOfBinding, HostBindingStreams.IdOf(host, scope)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<HostBinding>> Of(string tenant) => Task.FromResult<IReadOnlyList<HostBinding>>(
    [
        .. documents.List<HostBindingState>(tenant, HostBindingStreams.Name, null, int.MaxValue)
            .Where(state => state.IsBound)
            .Select(state => new HostBinding(state.Host, state.Scope, state.BoundAt, state.BoundBy)),
    ]);

    /// <summary>The tenant that holds the host, served here or not.</summary>
    internal string? HolderOf(string host, string scope) => Find(TenantOfBinding, HostBindingStreams.IdOf(host, scope));

    /// <summary>The tenant that made a code which nobody has used, or null.</summary>
    internal string? TenantOfUnused(string digest) => Served(TenantOfCode, digest);

    // A tenant that is no longer served has no hosts either.
    private string? Served(string sql, string key) =>
        Find(sql, key) is { } tenant && options.Tenants.Any(served => string.Equals(served.Id, tenant, StringComparison.Ordinal)) ? tenant : null;

    private string? Find(string sql, string key)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>(sql, new { key });
    }
}
