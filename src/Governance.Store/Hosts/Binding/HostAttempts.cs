using System;

using Dapper;

using Governance.Store.Storage;

namespace Governance.Store.Hosts.Binding;

/// <summary>
/// Wrong codes of the last hour by host. They belong to no tenant, so they are no events; what is older is dropped at the
/// next one. Durable, so that a restart forgives nothing. Used under the binder's lock.
/// </summary>
internal sealed class HostAttempts(Database database, TimeProvider clock)
{
    /// <summary>So many wrong codes are heard within the hour.</summary>
    public const int Most = 10;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public bool IsExhausted(string host, string scope)
    {
        using var connection = database.Open();
        // A clock that jumped back must neither forgive nor hold for longer than the hour.
        return connection.ExecuteScalar<long>(
            "SELECT count(*) FROM host_attempts WHERE host=@host AND scope=@scope AND at>@since AND at<@until",
            new { host, scope, since = Milliseconds(-Window), until = Milliseconds(Window) }) >= Most;
    }

    public void Note(string host, string scope)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            "DELETE FROM host_attempts WHERE at<=@since OR at>=@until",
            new { since = Milliseconds(-Window), until = Milliseconds(Window) }, transaction);
        connection.Execute(
            "INSERT INTO host_attempts (host, scope, at) VALUES (@host, @scope, @at)",
            new { host, scope, at = Milliseconds(TimeSpan.Zero) }, transaction);
        transaction.Commit();
    }

    private long Milliseconds(TimeSpan from) => (clock.GetUtcNow() + from).ToUnixTimeMilliseconds();
}
