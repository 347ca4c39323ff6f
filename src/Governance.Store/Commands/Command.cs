namespace Governance.Store.Commands;

/// <summary>Something asked of the store. The same command id with the same content happens once and is answered as the first time.</summary>
public abstract record Command
{
    /// <summary>The tenant whose chain the command belongs to.</summary>
    public required string Tenant { get; init; }

    /// <summary>Idempotency key: 8 to 100 characters of <c>[A-Za-z0-9._:-]</c>, unique within the tenant.</summary>
    public required string CommandId { get; init; }

    /// <summary>Who asks.</summary>
    public required Actor Actor { get; init; }
}
