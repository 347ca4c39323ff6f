using System.Collections.Generic;

namespace Governance.Store.Sync.Rows;

/// <summary>Is told of each try to write a row. Neither answer comes when the host did not say what became of it.</summary>
internal interface IRowWatch
{
    /// <summary>A write is about to be sent; these are the columns that it changes, the sequence among them.</summary>
    public void Writing(IReadOnlyDictionary<string, HostValue> changes);

    /// <summary>The row holds it.</summary>
    public void Written();

    /// <summary>The host did not take it.</summary>
    public void Refused();
}
