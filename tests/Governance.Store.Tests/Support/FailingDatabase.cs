using System;

using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Tests.Support;

/// <summary>A database whose commits do what the test says.</summary>
internal sealed class FailingDatabase(string folder) : Database(folder)
{
    /// <summary>Gets the real commit, and runs it or not.</summary>
    public Action<Action>? OnCommit { get; set; }

    internal override void Commit(SqliteConnection connection)
    {
        if (OnCommit is { } on)
        {
            on(() => base.Commit(connection));
        }
        else
        {
            base.Commit(connection);
        }
    }
}
