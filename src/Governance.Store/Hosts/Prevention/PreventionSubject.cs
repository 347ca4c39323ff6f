namespace Governance.Store.Hosts.Prevention;

/// <summary>One thing that keeps changes out of a host.</summary>
/// <param name="Subject">Its name.</param>
/// <param name="Accepted">What it may be: as at the first look, or as last accepted; empty when it must not be there.</param>
/// <param name="Seen">What it was when last looked at; empty when it was not there.</param>
public sealed record PreventionSubject(string Subject, string? Accepted, string? Seen);
