namespace Governance.Store.Evidence;

/// <summary>Erases evidence bytes that nothing holds any more. Thread-safe.</summary>
internal interface IEvidenceErasure
{
    /// <summary>Erases the bytes of a digest; false when somebody has put them lately and may still be about to capture them: ask again later.</summary>
    public bool TryErase(string tenant, string sha256);
}
