namespace Governance.Store.People;

/// <summary>That a person is another one, as somebody has said and nobody has confirmed yet.</summary>
/// <param name="Into">The record that is to stay.</param>
/// <param name="Proposer">Who said so.</param>
/// <param name="Reason">Why.</param>
public sealed record MergeProposal(string Into, Administrator Proposer, string Reason);
