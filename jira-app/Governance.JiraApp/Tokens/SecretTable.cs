using System;
using System.Collections.Generic;
using Dapper;
using Governance.Store.Sync.State;

namespace Governance.JiraApp.Tokens;

/// <summary><see cref="ISecretTable"/> in the store's SQLite file.</summary>
internal sealed class SecretTable(SyncDatabase database) : ISecretTable
{
    public void Write(string tenant, string scope, string name, string sealedText, DateTimeOffset expiresAt)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            INSERT OR REPLACE INTO sync_secrets (tenant, scope, name, sealed, expires_at)
            VALUES (@tenant, @scope, @name, @sealedText, @ends)
            """,
            new { tenant, scope, name, sealedText, ends = expiresAt.ToUnixTimeMilliseconds() });
    }

    public IReadOnlyList<string> Scopes(string tenant, string name)
    {
        using var connection = database.Open();
        return connection.Query<string>(
            "SELECT scope FROM sync_secrets WHERE tenant = @tenant AND name = @name", new { tenant, name }).AsList();
    }

    public void Delete(string tenant, string scope, string name)
    {
        using var connection = database.Open();
        connection.Execute(
            "DELETE FROM sync_secrets WHERE tenant = @tenant AND scope = @scope AND name = @name", new { tenant, scope, name });
    }

    public SealedSecret? Read(string tenant, string scope, string name)
    {
        using var connection = database.Open();
        var row = connection.QuerySingleOrDefault<(string Sealed, long Ends)?>(
            "SELECT sealed, expires_at FROM sync_secrets WHERE tenant = @tenant AND scope = @scope AND name = @name",
            new { tenant, scope, name });
        return row is { } found ? new SealedSecret(found.Sealed, DateTimeOffset.FromUnixTimeMilliseconds(found.Ends)) : null;
    }
}
