namespace Governance.Store.People;

/// <summary>An identity of a host that is said to be a person.</summary>
public sealed record IdentityLink
{
    public required string Id { get; init; }

    public required string System { get; init; }

    public required string Scope { get; init; }

    public required string Subject { get; init; }

    /// <summary>Who said so.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>The caller who said so, as the ledger entry names it.</summary>
    public required string ProposerSubject { get; init; }

    /// <summary>The person behind that caller then; empty when it was linked to nobody yet.</summary>
    public string? ProposerPersonId { get; init; }

    /// <summary>Who confirmed it; empty while it does not count.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Who wants it cut; empty while nobody does. It counts until another administrator confirms that.</summary>
    public Administrator? UnlinkProposer { get; init; }
}
