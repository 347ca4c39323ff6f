using System.Collections.Generic;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Detection;

/// <summary>Keeps the journal of the writes of one row.</summary>
internal sealed class NotedWrites(WriteJournal journal, DataverseEnvironment environment, HostRow row) : IRowWatch
{
    private long? note;

    /// <inheritdoc />
    public void Writing(IReadOnlyDictionary<string, HostValue> changes) => note = journal.Note(environment, row, changes);

    /// <inheritdoc />
    public void Written()
    {
        if (note is { } id)
        {
            journal.Arrived(id);
        }
    }

    /// <inheritdoc />
    public void Refused()
    {
        if (note is { } id)
        {
            journal.Close(id);
        }
    }
}
