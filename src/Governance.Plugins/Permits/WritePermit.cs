namespace Governance.Plugins.Permits;

/// <summary>A permit as it was sent; nothing in it is believed before its signature is verified.</summary>
internal sealed class WritePermit
{
    /// <summary>The key that it says it was signed with.</summary>
    public required string KeyId { get; init; }

    /// <summary>The bytes that are signed.</summary>
    public required byte[] SignedContent { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>The organization's id in lower-case <c>D</c> format.</summary>
    public required string Organization { get; init; }

    public required string Table { get; init; }

    /// <summary>The row's id in lower-case <c>D</c> format.</summary>
    public required string Row { get; init; }

    /// <summary>Base64url SHA-256 of the columns and values written.</summary>
    public required string ColumnsDigest { get; init; }

    /// <summary>The write sequence that the row has before the write.</summary>
    public required long Sequence { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required long IssuedAt { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required long ExpiresAt { get; init; }
}
