namespace Governance.Store.Hosts.Prevention;

/// <summary>Who last changed a subject, as far as the host tells.</summary>
/// <param name="By">The id of the host's user.</param>
/// <param name="PersonId">The person whom that user is linked to; empty when nobody is.</param>
public sealed record PreventionAuthor(string By, string? PersonId);
