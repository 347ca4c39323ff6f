namespace Governance.Store.Breaches;

/// <summary>Who made a change, as far as the host tells.</summary>
/// <param name="By">The id of the host's user; empty when the host does not tell.</param>
/// <param name="PersonId">The person whom that user was linked to when it was found.</param>
public sealed record BreachAuthor(string? By, string? PersonId);
