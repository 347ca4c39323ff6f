namespace Governance.Store.Intake.Assessment;

/// <summary>What the scores come to: two numbers from 0 to 5 that are never added up.</summary>
/// <param name="Value">Weighted mean of the criteria of value.</param>
/// <param name="Urgency">Weighted mean of the criteria of urgency.</param>
public sealed record ScoreResult(decimal Value, decimal Urgency);
