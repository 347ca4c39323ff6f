namespace Governance.Store.Triggers;

/// <summary>What trigger rules look at in an opportunity.</summary>
/// <param name="State">Its state.</param>
/// <param name="Stage">Its pipeline phase, when it has one.</param>
/// <param name="Amount">Its estimated value.</param>
/// <param name="CustomerId">Row id of its customer, when that is an account.</param>
public sealed record CrmOpportunity(OpportunityState State, string? Stage, decimal? Amount, string? CustomerId);
