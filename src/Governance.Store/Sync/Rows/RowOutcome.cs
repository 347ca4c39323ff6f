namespace Governance.Store.Sync.Rows;

/// <summary>What became of bringing a row up to date.</summary>
internal enum RowOutcome
{
    /// <summary>The row holds the values now.</summary>
    Written,

    /// <summary>It held them already: our own echo, or a repeated delivery.</summary>
    Same,

    /// <summary>The row is gone and is not ours to create.</summary>
    Gone,

    /// <summary>The host said no; the reason is its own.</summary>
    Refused,
}
