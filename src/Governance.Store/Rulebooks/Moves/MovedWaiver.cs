namespace Governance.Store.Rulebooks.Moves;

/// <summary>A waiver that is one of another gate's criterion from here on.</summary>
/// <param name="Id">The waiver.</param>
/// <param name="Gate">The gate that asks for its criterion in that version.</param>
public sealed record MovedWaiver(string Id, string Gate);
